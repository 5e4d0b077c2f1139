package pimkg.attack;

import static pimkg.attack.Attack.validate;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Descriptions that would keep the rules busy for ever. */
final class DescriptionAttackTest {

    @RegisterExtension
    static final Target TARGET = new Target();

    private static final String TURTLE = "text/turtle";
    private static final String LATE = "408 judging-timeout";
    private static final String UNREADABLE = "400 unreadable";
    private static final String P = "@prefix dcat: <http://www.w3.org/ns/dcat#> . @prefix dct: <http://purl.org/dc/terms/> . @prefix skos: <http://www.w3.org/2004/02/skos/core#> . "
        + "@prefix rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> . @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> . @prefix sh: <http://www.w3.org/ns/shacl#> . "
        + "@prefix pim: <https://w3id.org/pim-kg/ontology/pim#> . ";
    private static final String D = P + "<urn:d> a dcat:Dataset ; ";

    private static String each(int number, String form) {
        return IntStream.range(0, number).mapToObj(at -> form.replace("#0", Integer.toString(at)).replace("#1", Integer.toString(at
            + 1))).collect(Collectors.joining());
    }

    static Stream<Attack> attacks() {
        String clique = IntStream.range(0, 60).boxed().flatMap(a -> IntStream.range(0, 60).mapToObj(b -> "<urn:n" + a + "> skos:broader <urn:n"
            + b + "> ; dct:isPartOf <urn:n" + b + "> . "))
            .collect(Collectors.joining());
        return Stream.of(
            validate("E04 list that is its own rest", TURTLE, D + "dct:publisher _:l . _:l rdf:first 1 ; rdf:rest _:l .", "200"),
            validate("list with a thousand rests", TURTLE, D + "dct:publisher _:l . _:l rdf:first 1 ; rdf:rest " + each(1_000, "_:l#0, ")
                + "_:l .", "200"),
            validate("E06 list of lists in a ring", TURTLE, D
                + "dct:publisher _:a . _:a rdf:first _:b ; rdf:rest _:c . _:b rdf:first _:a ; rdf:rest _:b . _:c rdf:first _:a ; rdf:rest _:a .",
                "200"),
            validate("E08 clique", TURTLE, D + "dct:isPartOf <urn:n0> ; pim:category <urn:n0> . " + clique, "200", LATE),
            validate("E01 shapes in the data", TURTLE, D + "dct:title '" + "x".repeat(50_000)
                + "' . <urn:s> a sh:NodeShape ; sh:targetClass dcat:Dataset ; sh:property [ sh:path dct:title ; sh:pattern '(.*)*\\\\1=' ] .",
                "200"),
            validate("E02 query in the data", TURTLE, D
                + "dct:title 'x' . <urn:s> a sh:NodeShape ; sh:targetClass dcat:Dataset ; sh:sparql [ sh:select 'SELECT $this { ?a ?b ?c . ?d ?e ?f }' ] .", "200"),
            validate("E03 shapes in rings", TURTLE, D
                + "dct:title 'x' . <urn:s> sh:node <urn:t> . <urn:t> sh:node <urn:s> ; sh:path _:p . _:p sh:inversePath _:p .", "200"),
            validate("classes in a ring", TURTLE, D + "a <urn:c0> . " + each(2_000, "<urn:c#0> rdfs:subClassOf <urn:c#1>, <urn:c0> . "), "200", LATE),
            validate("classes in a long chain", TURTLE, D + "a <urn:c0> . " + each(60_000, "<urn:c#0> rdfs:subClassOf <urn:c#1> . "), "200", LATE),
            validate("categories in a long chain", TURTLE, D + "pim:category <urn:c0> ; dcat:theme <urn:c0> . " + each(60_000,
                "<urn:c#0> skos:broader <urn:c#1> ; dct:isPartOf <urn:c#1> . "), "200", LATE),
            validate("E07 many descriptions with many faults", TURTLE, P + each(40_000, "<urn:d#0> a dcat:Dataset . "), "200", LATE),
            validate("many alike", TURTLE, P + each(3_000,
                "<urn:d#0> a dcat:Dataset ; dct:title 'the same' ; dct:publisher <urn:p> ; dct:description 'the same' . "), "200", LATE),
            validate("many values", TURTLE, D + "dct:title " + each(20_000, "'t#0'@en, ") + "'t' ; dcat:contactPoint " + each(20_000,
                "<urn:c#0>, ") + "<urn:c> .", "200", LATE),
            validate("many parts that point to all", TURTLE, D + "dcat:distribution " + each(3_000, "<urn:x#0>, ") + "<urn:x> . " + each(3_000,
                "<urn:x#0> a dcat:Distribution ; dct:license <urn:l> ; dct:isPartOf <urn:d>, <urn:x#1> . "), "200", LATE),
            validate("many properties", TURTLE, D + each(60_000, "<urn:p#0> #0 ; ") + "dct:title 'x' .", "200", LATE),
            validate("many contacts called alike", TURTLE, D + "dcat:contactPoint " + each(5_000,
                "[ <http://www.w3.org/2006/vcard/ns#fn> 'Someone' ; <http://www.w3.org/2006/vcard/ns#hasEmail> 'a@b' ], ") + "<urn:c> .", "200",
                LATE),
            validate("addresses that are hard to tell", TURTLE, D + "dct:description '" + "a".repeat(100_000) + "@" + "a.".repeat(100_000)
                + "', '" + "1-".repeat(200_000) + "', '" + "(".repeat(100_000) + "', '"
                + "+ ".repeat(100_000) + "', '" + "A ".repeat(100_000) + "', '" + "12.3456,".repeat(50_000) + "' .", "200", LATE),
            validate("listed by all", TURTLE, P + "<urn:c> a dcat:Catalog ; dcat:dataset " + each(20_000, "<urn:d#0>, ") + "<urn:d> . "
                + each(20_000, "<urn:d#0> a dcat:Dataset ; dct:isPartOf <urn:c> . "), "200", LATE),
            validate("blank chain", TURTLE, D + "dct:publisher _:n0 . " + each(50_000, "_:n#0 dct:publisher _:n#1 . "), "200", LATE),
            validate("itself everywhere", TURTLE, D
                + "dct:publisher <urn:d> ; dcat:distribution <urn:d> ; dct:isPartOf <urn:d> ; dcat:contactPoint <urn:d> ; pim:category <urn:d> ; a <urn:d> . <urn:d> rdfs:subClassOf <urn:d> .", "200"),
            validate("names of ours", TURTLE, D
                + "dct:title 'x' . <https://w3id.org/pim-kg/ontology/categories#Scheme> skos:hasTopConcept <urn:x> . pim:category a <urn:x> .",
                "200"),
            validate("literals of any type", TURTLE, D + "dct:issued 'P99999999999D'^^<http://www.w3.org/2001/XMLSchema#duration>, '"
                + "9".repeat(50_000)
                + "'^^<http://www.w3.org/2001/XMLSchema#integer>, '<" + "a".repeat(1_000)
                    + "'^^rdf:XMLLiteral, '{'^^rdf:JSON, 'x'^^<java:java.lang.Runtime> .", "200", UNREADABLE));
    }

    @ParameterizedTest
    @MethodSource("attacks")
    void isJudgedOrStopped(Attack attack) {
        TARGET.holdsAgainst(attack);
    }
}
