package pimkg.validation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.jena.atlas.io.StringWriterI;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.out.NodeFormatterTTL;
import org.apache.jena.riot.system.PrefixMapFactory;
import org.junit.jupiter.api.Test;
import pimkg.graph.GraphFile;
import pimkg.graph.KnowledgeGraph;
import pimkg.graph.RdfInput;
import pimkg.graph.Syntax;
import pimkg.rule.RuleSet;
import pimkg.shape.Background;
import pimkg.term.Pim;
import pimkg.term.Prefixes;

/** {@code data/findings.ttl} is what the validator finds in the fictional catalogue, so that questions can be asked of it. */
class CatalogueFindingsTest {

    private static final Path FILE = Path.of("data/findings.ttl");
    private static final String BASE = Pim.BASE + "data/findings";

    private static final String HEADER = """

        <%s> a owl:Ontology ;
            dct:title "What the validator finds in the fictional catalogue"@en, "Ce que le validateur constate dans le catalogue fictif"@fr, "Lo que el validador halla en el catálogo ficticio"@es, "ما يجده المدقق في الفهرس الخيالي"@ar ;
            dct:description "The report on data/catalogue.ttl as a graph, so that one can ask which principle is unmet by what. Written anew by the tests whenever the rules or the catalogue change."@en ;
            dct:isPartOf <https://w3id.org/pim-kg/ontology/pim> .
        """;

    @Test
    void theFindingsThatShipAreThoseOfTheValidator() throws IOException {
        KnowledgeGraph knowledge = KnowledgeGraph.packaged();
        GraphFile catalogue = knowledge.file("data/catalogue.ttl").orElseThrow();
        RdfInput input = RdfInput.of(catalogue.path(), Optional.of(Syntax.TURTLE), catalogue.bytes());
        Judgement judgement = new DescriptionValidator(knowledge, Background.of(knowledge), RuleSet.core(knowledge)).judge(List.of(input));
        String actual = turtle(ReportGraph.of(judgement, BASE));
        if (Boolean.getBoolean("golden.write")) {
            Files.writeString(FILE, actual);
        }
        assertEquals(Files.readString(FILE), actual);
    }

    private static String turtle(Graph report) {
        StringBuilder out = new StringBuilder();
        for (String prefix : List.of("catalogue", "dct", "owl", "rule", "sh")) {
            out.append("@prefix %s: <%s> .%n".formatted(prefix, Prefixes.table().get(prefix)));
        }
        out.append(HEADER.formatted(BASE));
        Map<String, List<String>> blocks = new TreeMap<>();
        report.find().forEach(triple -> blocks.computeIfAbsent(text(triple.getSubject()), subject -> new ArrayList<>()).add(statement(triple)));
        blocks.forEach((subject, statements) -> out.append("\n").append(subject).append("\n    ")
            .append(String.join(" ;\n    ", statements.stream().sorted().toList())).append(" .\n"));
        return out.toString();
    }

    private static String statement(Triple triple) {
        return text(triple.getPredicate()) + " " + text(triple.getObject());
    }

    private static String text(Node node) {
        StringWriterI writer = new StringWriterI();
        new NodeFormatterTTL(null, PrefixMapFactory.create(Map.of("catalogue", Prefixes.table().get("catalogue"),
            "rule", Prefixes.table().get("rule"), "sh", Prefixes.table().get("sh")))).format(writer, node);
        return writer.toString();
    }
}
