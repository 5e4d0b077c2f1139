package pimkg.exchange;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.riot.system.PrefixMapFactory;
import pimkg.crosswalk.Mapping;
import pimkg.crosswalk.MappingSet;
import pimkg.crosswalk.Slot;
import pimkg.crosswalk.Status;
import pimkg.term.Pim;
import pimkg.term.Prefixes;
import pimkg.text.Language;
import pimkg.text.Texts;

/**
 * A shipped set of mappings as the graph has it: each code with its notation and label, and with a SKOS statement for each
 * mapping that holds. Reasons and authors stay in the set. The codes are no concepts of ours: nobody has translated or
 * defined them, so they are typed more narrowly and the house rules ask nothing of them.
 */
public final class AgencyCodes {

    private static final String LISTS = Pim.BASE + "list/";

    private final MappingSet set;
    private final String iri;

    private AgencyCodes(MappingSet set) {
        this.set = set;
        this.iri = set.get(Slot.MAPPING_SET_ID).orElseThrow();
    }

    /** The Turtle file of a set whose titles are in the message bundle of this package. */
    public static byte[] turtle(MappingSet set) {
        return new AgencyCodes(set).text().getBytes(StandardCharsets.UTF_8);
    }

    private String text() {
        List<String> blocks = new ArrayList<>(List.of(header(), list()));
        Map<String, List<Mapping>> codes = new TreeMap<>();
        set.current().stream().filter(mapping -> mapping.isPositive() && mapping.status() == Status.ACCEPTED)
            .forEach(mapping -> codes.computeIfAbsent(mapping.subject(), code -> new ArrayList<>()).add(mapping));
        codes.forEach((code, mappings) -> blocks.add(code(code, mappings)));
        String body = String.join("\n", blocks);
        String prefixes = Prefixes.table().entrySet().stream().filter(each -> body.contains(" " + each.getKey() + ":"))
            .map(each -> "@prefix " + each.getKey() + ": <" + each.getValue() + "> .\n").collect(Collectors.joining());
        return prefixes + "\n" + body;
    }

    private String header() {
        return block("<" + iri + ">", Stream.of(
            "a owl:Ontology",
            "dct:title " + titles(),
            "dct:description " + literal(text(Language.EN, "description", iri.substring(iri.lastIndexOf('/') + 1)), "en"),
            "dct:license <" + set.get(Slot.LICENSE).orElseThrow() + ">",
            "rdfs:seeAlso " + set.head().all(Slot.SEE_ALSO).stream().map(page -> "<" + page + ">").collect(Collectors.joining(", ")),
            "dct:isPartOf " + term(Pim.ONTOLOGY.getURI())));
    }

    private String list() {
        return block(term(source()), Stream.of(
            "rdfs:label " + titles(),
            "owl:versionInfo " + literal(slot(Slot.SUBJECT_SOURCE_VERSION), "")));
    }

    private String code(String code, List<Mapping> mappings) {
        Map<String, TreeSet<String>> statements = new LinkedHashMap<>();
        mappings.stream().sorted((one, other) -> one.predicate().compareTo(other.predicate())).forEach(mapping ->
            statements.computeIfAbsent(term(mapping.predicate()), predicate -> new TreeSet<>()).add(term(mapping.object())));
        return block(term(code), Stream.concat(
            Stream.of("a pim:AgencyCode", "skos:notation " + literal(notation(code), ""),
                "rdfs:label " + literal(mappings.get(0).get(Slot.SUBJECT_LABEL).orElseThrow(), "en"), "rdfs:isDefinedBy " + term(source())),
            statements.entrySet().stream().map(each -> each.getKey() + " " + String.join(", ", each.getValue()))));
    }

    /** The code as the agency writes it. */
    private String notation(String code) {
        String list = source() + (code.startsWith(LISTS) ? "/" : "#");
        return URLDecoder.decode(code.substring(list.length()).replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    private String source() {
        return slot(Slot.SUBJECT_SOURCE);
    }

    /** Of the set, or of every mapping in it. */
    private String slot(Slot slot) {
        return set.get(slot).or(() -> set.mappings().get(0).get(slot)).orElseThrow();
    }

    private String titles() {
        return Stream.of(Language.values()).map(language -> literal(text(language, iri.substring(iri.lastIndexOf('/') + 1)), language.tag()))
            .collect(Collectors.joining(", "));
    }

    private static String text(Language language, String key, Object... arguments) {
        return Texts.of(AgencyCodes.class, language).get(key, arguments);
    }

    private static String block(String subject, Stream<String> statements) {
        return subject + " " + statements.collect(Collectors.joining(" ;\n    ")) + " .\n";
    }

    private static String term(String iri) {
        return Prefixes.shorten(iri);
    }

    private static String literal(String text, String language) {
        Node node = language.isEmpty() ? NodeFactory.createLiteralString(text) : NodeFactory.createLiteralLang(text, language);
        return NodeFmtLib.str(node, PrefixMapFactory.emptyPrefixMap());
    }
}
