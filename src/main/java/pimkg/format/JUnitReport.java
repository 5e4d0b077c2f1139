package pimkg.format;

import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.apache.jena.graph.Node;
import pimkg.findings.Report;
import pimkg.findings.Status;
import pimkg.findings.Told;
import pimkg.report.Titles;
import pimkg.rule.Rule;
import pimkg.rule.RuleSet;
import pimkg.rule.Severity;
import pimkg.text.Texts;
import pimkg.validation.Dataset;
import pimkg.validation.Finding;
import pimkg.validation.Verdict;

/**
 * JUnit XML: a suite an input, a case for each thing asked of each description. A violation is a failure, unless an earlier
 * report had it already; what is lighter is told in a case that passes; an input that can't be read is an error.
 */
final class JUnitReport {

    /** The findings on one description, by the code of what is asked. */
    private record Findings(Map<Node, Map<String, List<Finding>>> byDataset) {

        static Findings of(Verdict.Judged judged) {
            return new Findings(judged.findings().stream().collect(Collectors.groupingBy(Finding::dataset,
                Collectors.groupingBy(finding -> finding.rule().code()))));
        }

        List<Finding> on(Dataset dataset, String code) {
            return byDataset.getOrDefault(dataset.node(), Map.of()).getOrDefault(code, List.of());
        }

        Stream<String> codes(Dataset dataset) {
            return Stream.concat(dataset.asked().stream(), byDataset.getOrDefault(dataset.node(), Map.of()).keySet().stream()).distinct();
        }
    }

    private final Report report;
    private final Texts texts;
    private final Words words;
    private final XMLStreamWriter xml;
    private final Map<String, String> names = new LinkedHashMap<>();
    private final Map<String, Integer> order = new HashMap<>();

    private JUnitReport(Report report, XMLStreamWriter xml) {
        this.report = report;
        this.texts = Texts.of(JUnitReport.class, report.language());
        this.words = new Words(texts);
        this.xml = xml;
        List<Rule> rules = RuleSet.named(report.knowledge(), report.judgement().profile())
            .map(set -> set.book().rules()).orElse(List.of());
        Stream.concat(rules.stream(), report.judgement().findings().map(Finding::rule).distinct())
            .distinct().forEach(rule -> names.merge(rule.code(), rule.name().in(report.language()), JUnitReport::joined));
        names.keySet().forEach(code -> order.put(code, order.size()));
    }

    /** Several rules may share a code. */
    private static String joined(String some, String more) {
        return some.equals(more) || some.endsWith(", " + more) ? some : some + ", " + more;
    }

    static void write(Report report, OutputStream stream) throws IOException {
        Writer out = ReportFormat.utf8(stream);
        try {
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out);
            new JUnitReport(report, xml).write();
            xml.flush();
        } catch (XMLStreamException unwritable) {
            throw new IOException(unwritable);
        }
        out.write('\n');
        out.flush();
    }

    private void write() throws XMLStreamException {
        xml.writeStartDocument("UTF-8", "1.0");
        start(0, "testsuites", "name", "pim-kg " + report.knowledge().release() + ", " + report.judgement().profile());
        for (Verdict verdict : report.judgement().verdicts()) {
            if (verdict instanceof Verdict.Judged judged) {
                suite(judged);
            } else {
                trouble(verdict);
            }
        }
        end(0);
        xml.writeEndDocument();
    }

    private void suite(Verdict.Judged judged) throws XMLStreamException {
        Findings findings = Findings.of(judged);
        long tests = judged.datasets().stream().mapToLong(dataset -> findings.codes(dataset).count()).sum();
        long failures = judged.datasets().stream().mapToLong(dataset -> findings.codes(dataset)
            .filter(code -> findings.on(dataset, code).stream().anyMatch(this::fails)).count()).sum();
        start(1, "testsuite", "name", judged.file(), "tests", Long.toString(tests), "failures", Long.toString(failures),
            "errors", "0", "skipped", "0");
        Comparator<String> byRule = Comparator.comparingInt((String code) -> order.getOrDefault(code, Integer.MAX_VALUE));
        for (Dataset dataset : judged.datasets()) {
            TreeSet<String> codes = new TreeSet<>(byRule.thenComparing(Comparator.naturalOrder()));
            findings.codes(dataset).forEach(codes::add);
            for (String code : codes) {
                testCase(dataset, code, findings.on(dataset, code));
            }
        }
        end(1);
    }

    private void testCase(Dataset dataset, String code, List<Finding> findings) throws XMLStreamException {
        String name = names.containsKey(code) ? code + " " + names.get(code) : code;
        start(2, "testcase", "name", name, "classname", Titles.iri(dataset.node()));
        List<Told> failing = findings.stream().filter(this::fails).map(report::tell).toList();
        if (!failing.isEmpty()) {
            start(3, "failure", "message", failing.get(0).message(), "type", Severity.VIOLATION.code());
            xml.writeCharacters(Visible.xml(words(failing)));
            xml.writeEndElement();
        }
        List<Told> passing = findings.stream().filter(finding -> !fails(finding)).map(report::tell).toList();
        if (!passing.isEmpty()) {
            start(3, "system-out");
            xml.writeCharacters(Visible.xml(words(passing)));
            xml.writeEndElement();
        }
        if (findings.isEmpty()) {
            xml.writeEndElement();
        } else {
            end(2);
        }
    }

    private void trouble(Verdict verdict) throws XMLStreamException {
        boolean error = verdict instanceof Verdict.Unreadable;
        List<String> lines = report.trouble(verdict);
        start(1, "testsuite", "name", verdict.file(), "tests", "1", "failures", "0", "errors", error ? "1" : "0",
            "skipped", error ? "0" : "1");
        start(2, "testcase", "name", texts.get("outcome." + Column.outcome(verdict)), "classname", verdict.file());
        start(3, error ? "error" : "skipped", "message", lines.get(0));
        if (verdict instanceof Verdict.Unreadable unreadable) {
            xml.writeAttribute("type", unreadable.why().reason().name());
        }
        xml.writeCharacters(Visible.xml(String.join("\n", lines)));
        xml.writeEndElement();
        end(2);
        end(1);
    }

    private boolean fails(Finding finding) {
        return finding.severity() == Severity.VIOLATION && report.status(finding).orElse(Status.NEW) == Status.NEW;
    }

    private String words(List<Told> findings) {
        return findings.stream().map(this::words).collect(Collectors.joining("\n\n"));
    }

    private String words(Told told) {
        String head = told.finding().place() + ": " + texts.get("severity." + told.severity()) + " " + told.code() + words.status(told);
        return head + "\n" + String.join("\n", words.of(told));
    }

    private void start(int depth, String element, String... attributes) throws XMLStreamException {
        xml.writeCharacters("\n" + "  ".repeat(depth));
        xml.writeStartElement(element);
        for (int index = 0; index < attributes.length; index += 2) {
            xml.writeAttribute(attributes[index], Visible.xml(attributes[index + 1]));
        }
    }

    private void end(int depth) throws XMLStreamException {
        xml.writeCharacters("\n" + "  ".repeat(depth));
        xml.writeEndElement();
    }
}
