package pimkg.lint;

import java.util.List;
import java.util.Random;

/** Turtle that looks like shapes, with the mistakes of people in a hurry and of people with bad intentions. The same for a seed each time. */
final class RandomShapes {

    private static final List<String> PARAMETERS = List.of("sh:class", "sh:datatype", "sh:nodeKind", "sh:minCount", "sh:maxCount",
        "sh:minInclusive", "sh:maxExclusive", "sh:minLength", "sh:maxLength", "sh:pattern", "sh:flags", "sh:languageIn", "sh:uniqueLang",
        "sh:equals", "sh:disjoint", "sh:lessThan", "sh:lessThanOrEquals", "sh:not", "sh:and", "sh:or", "sh:xone", "sh:node", "sh:property",
        "sh:qualifiedValueShape", "sh:qualifiedMinCount", "sh:qualifiedMaxCount", "sh:qualifiedValueShapesDisjoint", "sh:closed",
        "sh:ignoredProperties", "sh:hasValue", "sh:in", "sh:sparql", "sh:select", "sh:prefixes", "sh:declare", "sh:prefix", "sh:namespace",
        "sh:path", "sh:inversePath", "sh:alternativePath", "sh:zeroOrMorePath", "sh:targetClass", "sh:targetNode", "sh:targetObjectsOf",
        "sh:targetSubjectsOf", "sh:severity", "sh:message", "sh:name", "sh:description", "sh:deactivated", "sh:order", "sh:group", "a",
        "skos:notation", "rdf:first", "rdf:rest", "sh:mincount", "sh:parameter", "sh:singleLine", "dct:title", "owl:imports", "sh:",
        "sh:validator", "sh:target", "sh:defaultValue");

    private static final List<String> VALUES = List.of("1", "0", "-1", "2.5", "true", "false", "\"one\"", "\"x\"@en", "\"(\"", "\"i\"",
        "\"2026-01-01\"^^xsd:date", "\"2026-13-45\"^^xsd:date", "\"99999999999999999999\"^^xsd:integer", "\"x\"^^xsd:integer", "dcat:Dataset",
        "dct:title", "dcat:keyword", "sh:IRI", "sh:Literal", "sh:Warning", "sh:NodeShape", "sh:PropertyShape", "xsd:date", "xsd:string",
        "rdfs:Class", "rdf:nil", "()", "[]", "\"SELECT $this WHERE { $this ?p ?o }\"", "\"SELECT $this WHERE { SERVICE <x:y> { } }\"",
        "\"ASK {}\"", "\"{\"", "\"\"", "<https://w3id.org/pim-kg/shapes/dataset#Title>", "<https://w3id.org/pim-kg/ontology/pim#x>", "_:b0", "_:b1");

    private final Random random;

    RandomShapes(long seed) {
        this.random = new Random(seed);
    }

    /** One file: a few shapes that lead to one another, most of them with a target. */
    String file() {
        StringBuilder out = new StringBuilder("""
            @prefix dcat: <http://www.w3.org/ns/dcat#> . @prefix dct: <http://purl.org/dc/terms/> . @prefix ex: <https://example.org/s#> .
            @prefix owl: <http://www.w3.org/2002/07/owl#> . @prefix rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> .
            @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> . @prefix sh: <http://www.w3.org/ns/shacl#> .
            @prefix skos: <http://www.w3.org/2004/02/skos/core#> . @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
            """);
        for (int shape = 0; shape <= random.nextInt(4); shape++) {
            out.append("ex:S").append(shape).append(random.nextInt(5) > 0 ? " sh:targetClass dcat:Dataset ;\n" : " a sh:NodeShape ;\n");
            out.append(random.nextBoolean() ? sound() : wild(0)).append(" .\n");
        }
        return out.toString();
    }

    /** Likely without errors, so that what runs behind the lint is reached. */
    private String sound() {
        StringBuilder out = new StringBuilder("  sh:nodeKind sh:BlankNodeOrIRI");
        for (int property = 0; property <= random.nextInt(4); property++) {
            out.append(" ;\n  ").append(part(0));
        }
        return out.toString();
    }

    private String part(int depth) {
        String inner = depth > 3 ? "sh:nodeKind sh:IRI" : part(depth + 1);
        return one(List.of("sh:property [ sh:path %s ; %s ]".formatted(path(), counted()), "sh:not [ " + inner + " ]", "sh:node [ " + inner + " ]",
            "sh:or ( [ " + inner + " ] [ sh:nodeKind sh:Literal ] )", "sh:xone ( [ " + inner + " ] ex:S0x )".replace("ex:S0x", "[ sh:minLength 3 ]"),
            "sh:property [ sh:path %s ; sh:qualifiedValueShape [ %s ] ; sh:qualifiedMinCount %d ]".formatted(path(), inner, random.nextInt(3)),
            "sh:and ( [ " + inner + " ] )", "sh:sparql [ sh:select \"SELECT $this ?value WHERE { $this ?p ?value FILTER isIRI(?value) }\" ]",
            "sh:property [ sh:path %s ; sh:property [ sh:path dct:title ; sh:maxCount 0 ] ]".formatted(path())));
    }

    private String path() {
        return one(List.of("dct:title", "dcat:keyword", "( dcat:contactPoint dct:title )", "[ sh:inversePath dcat:dataset ]",
            "[ sh:alternativePath ( dct:title dct:description ) ]", "[ sh:zeroOrOnePath dcat:distribution ]"));
    }

    private String counted() {
        return one(List.of("sh:minCount 2", "sh:maxCount 0", "sh:datatype xsd:date", "sh:pattern \"^x\"", "sh:uniqueLang true",
            "sh:in ( 1 2 )", "sh:languageIn ( \"so\" )", "sh:lessThan dct:issued", "sh:class dcat:Distribution", "sh:hasValue \"x\"",
            "sh:closed true", "sh:minInclusive 5", "sh:equals dct:issued", "sh:disjoint dct:title"));
    }

    private String wild(int depth) {
        StringBuilder out = new StringBuilder();
        for (int statement = 0; statement <= random.nextInt(5); statement++) {
            out.append(statement == 0 ? "  " : " ;\n  ").append(one(PARAMETERS)).append(' ').append(value(depth));
        }
        return out.toString();
    }

    private String value(int depth) {
        int kind = random.nextInt(10);
        if (kind < 2 && depth < 6) {
            return "[ " + wild(depth + 1) + " ]";
        }
        if (kind < 4 && depth < 6) {
            return "( " + value(depth + 1) + " " + value(depth + 1) + " )";
        }
        return kind == 4 ? "ex:S" + random.nextInt(5) : one(VALUES);
    }

    private String one(List<String> some) {
        return some.get(random.nextInt(some.size()));
    }
}
