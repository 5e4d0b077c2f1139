package pimkg.audit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import pimkg.audit.MappingFinding.Words;
import pimkg.chain.Chains;
import pimkg.chain.Source;
import pimkg.crosswalk.Curies;
import pimkg.crosswalk.Mapping;
import pimkg.crosswalk.MappingSet;
import pimkg.crosswalk.Origin;
import pimkg.crosswalk.Slot;
import pimkg.crosswalk.Vocabularies;
import pimkg.graph.KnowledgeGraph;
import pimkg.rule.Severity;
import pimkg.sssom.MappingReading;
import pimkg.sssom.Trouble;
import pimkg.term.Pim;
import pimkg.term.Prefixes;
import pimkg.text.Language;
import pimkg.text.Localized;
import pimkg.text.Texts;
import pimkg.validation.NamedShapes;

/** Looks sets of mappings over, together, and against the vocabularies they map. */
public final class MappingAudit {

    private final KnowledgeGraph knowledge;
    private final List<MappingReading> readings;
    private final Curies names;

    private MappingAudit(KnowledgeGraph knowledge, List<MappingReading> readings) {
        this.knowledge = knowledge;
        this.readings = readings;
        this.names = readings.stream().map(reading -> reading.set().curies()).reduce(Curies.of(Prefixes.table()), Curies::and);
    }

    /** All findings, by file and line; what could be read is judged even where something could not. */
    public static List<MappingFinding> run(KnowledgeGraph knowledge, List<MappingReading> readings) {
        MappingAudit audit = new MappingAudit(knowledge, readings);
        return Stream.of(audit.unreadable(), audit.shapes(), audit.chains()).flatMap(List::stream)
            .sorted(Comparator.comparing((MappingFinding found) -> found.origin().file()).thenComparing(found -> found.origin().line())
                .thenComparing(found -> found.origin().pointer()).thenComparing(MappingFinding::code)
                .thenComparing(found -> found.detail().toString()))
            .distinct().toList();
    }

    private List<MappingSet> sets() {
        return readings.stream().map(MappingReading::set).toList();
    }

    private List<MappingFinding> unreadable() {
        return readings.stream().flatMap(reading -> reading.troubles().stream()).map(MappingAudit::finding).toList();
    }

    private static MappingFinding finding(Trouble trouble) {
        Map<Language, String> texts = new EnumMap<>(Language.class);
        Stream.of(Language.values()).forEach(language -> texts.put(language, trouble.in(language)));
        Localized none = Localized.of(Map.of());
        return new MappingFinding(trouble.kind() == Trouble.Kind.PREFIX ? "M18" : "M22",
            trouble.kind().isError() ? Severity.VIOLATION : Severity.INFO, trouble.origin(), "",
            new Words(Localized.of(texts), none, none), List.of());
    }

    private List<MappingFinding> shapes() {
        CheckGraph checked = CheckGraph.of(sets(), knowledge.union());
        List<MappingFinding> findings = new ArrayList<>();
        for (NamedShapes.Found found : NamedShapes.run(knowledge.graph(Pim.MAPPING_RULES), checked.graph())) {
            String[] parts = found.value().map(Node::getLiteralLexicalForm).orElseThrow().split(" ", 2);
            Optional<CheckGraph.Record> record = Optional.ofNullable(checked.records().get(parts[0]));
            findings.add(new MappingFinding(found.code(), found.severity(),
                record.flatMap(known -> known.mapping().origin()).orElseGet(() -> originOf(parts[0])),
                record.map(known -> said(known.mapping())).orElse(""),
                new Words(found.message(), found.reason(), found.repair()),
                parts.length < 2 ? List.of() : detail(parts[1], checked)));
        }
        return findings;
    }

    /** The file of a set that a finding is on as a whole. */
    private Origin originOf(String set) {
        return Origin.line(readings.stream().filter(reading -> reading.set().get(Slot.MAPPING_SET_ID).filter(set::equals).isPresent())
            .findFirst().or(() -> readings.stream().filter(reading -> reading.set().get(Slot.MAPPING_SET_ID).isEmpty()).findFirst())
            .map(MappingReading::file).orElse(set), 0);
    }

    private List<String> detail(String text, CheckGraph checked) {
        if (text.startsWith("“")) {
            return List.of(text);
        }
        return Stream.of(text.split(" ")).filter(part -> !part.isBlank())
            .map(part -> Optional.ofNullable(checked.records().get(part))
                .flatMap(record -> record.mapping().origin()).map(Origin::toString).orElseGet(() -> names.shorten(part)))
            .distinct().toList();
    }

    private String said(Mapping mapping) {
        return Stream.of(mapping.subject(), (mapping.isNegative() ? "! " : "") + names.shorten(mapping.predicate()), mapping.object())
            .map(names::shorten).reduce((one, other) -> one + " " + other).orElse("").strip();
    }

    private List<MappingFinding> chains() {
        return Chains.of(sets(), Vocabularies.schemes(knowledge.union())).contradictions().stream()
            .map(contradiction -> new MappingFinding("M15", Severity.VIOLATION,
                contradiction.denial().mapping().origin().orElseGet(() -> Origin.line(readings.get(0).file(), 0)),
                said(contradiction.denial().mapping()), new Words(words("M15"), words("M15.reason"), words("M15.repair")),
                Stream.concat(contradiction.sources().stream().map(Source::mapping).map(this::said), Stream.of("→ "
                    + names.shorten(contradiction.fact().subject()) + " " + names.shorten(contradiction.fact().predicate()) + " "
                    + names.shorten(contradiction.fact().object()))).toList()))
            .toList();
    }

    private static Localized words(String key) {
        Map<Language, String> texts = new EnumMap<>(Language.class);
        Stream.of(Language.values()).forEach(language -> texts.put(language, Texts.of(MappingAudit.class, language).get(key)));
        return Localized.of(texts);
    }
}
