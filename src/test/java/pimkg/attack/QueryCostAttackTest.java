package pimkg.attack;

import static pimkg.attack.Attack.query;

import java.time.Duration;
import java.util.Collections;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Queries that would run for ever, or fill the heap: stopped with a reason, never answered in part. */
final class QueryCostAttackTest {

    /** For half of these attacks the clock is the answer, so it is a short one. */
    @RegisterExtension
    static final Target TARGET = new Target(Duration.ofMillis(250));

    private static final String TIME = "503 query-timeout";
    private static final String COSTLY = "422 query-too-costly";
    private static final String LARGE = "413 answer-too-large";
    private static final String NOT_SPARQL = "400 not-sparql";
    private static final String REFUSED = "422 refused";
    private static final String BIG = "{ ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }";
    private static final String X = "PREFIX xsd: <http://www.w3.org/2001/XMLSchema#> PREFIX fn: <http://www.w3.org/2005/xpath-functions#> "
        + "PREFIX math: <http://www.w3.org/2005/xpath-functions/math#> ";
    private static final String A30 = "a".repeat(30);

    private static String repeated(String unit, int number) {
        return String.join(" ", Collections.nCopies(number, unit));
    }

    /** BINDs that each work on the one before. */
    private static String chain(String first, String step, int number) {
        String binds = IntStream.range(0, number).mapToObj(at -> "BIND (" + step.replace("?x", "?x" + at) + " AS ?x" + (at + 1) + ") ")
            .collect(Collectors.joining());
        return X + "SELECT (STRLEN(STR(?x" + number + ")) AS ?n) { BIND (" + first + " AS ?x0) " + binds + "}";
    }

    static Stream<Attack> rows() {
        String values = IntStream.range(0, 900).mapToObj(Integer::toString).collect(Collectors.joining(" "));
        String product = "{ VALUES ?a { " + values + " } VALUES ?b { " + values + " } VALUES ?c { " + values + " } }";
        return Stream.of(
            query("D01 count of a product", "SELECT (COUNT(*) AS ?n) " + BIG, TIME),
            query("D02 stream of a product", "SELECT * " + BIG, LARGE, TIME),
            query("D03 sorting a product", "SELECT * " + BIG + " ORDER BY ?i", COSTLY, TIME),
            query("D04 grouping a product", "SELECT ?a ?d ?g (COUNT(*) AS ?n) " + BIG + " GROUP BY ?a ?d ?g", COSTLY, TIME),
            query("grouping without counting", "SELECT ?a " + BIG + " GROUP BY ?a ?d ?g", COSTLY, TIME),
            query("D05 different rows of a product", "SELECT DISTINCT * " + product + " LIMIT 1 OFFSET 700000000", COSTLY, TIME),
            query("different rows, none new", "SELECT DISTINCT ?x { VALUES ?x { 1 } " + product + " }", TIME, COSTLY),
            query("D06 joined texts of a product", "SELECT (GROUP_CONCAT(STR(?a)) AS ?n) " + BIG, COSTLY, TIME),
            query("joined texts, wide separator", "SELECT (GROUP_CONCAT(?a; separator='" + "x".repeat(50_000) + "') AS ?n) { ?a ?b ?c }", COSTLY),
            query("different values counted", "SELECT (COUNT(DISTINCT CONCAT(STR(?a), STR(?d), STR(?g))) AS ?n) " + BIG, COSTLY, TIME),
            query("different rows counted", "SELECT (COUNT(DISTINCT *) AS ?n) " + product, COSTLY, TIME),
            query("top few of a product", "SELECT * " + product + " ORDER BY RAND() LIMIT 5", TIME, COSTLY),
            query("join held in memory", "SELECT (COUNT(*) AS ?n) { { SELECT * " + product + " } { SELECT (1 AS ?z) {} } }", COSTLY, TIME),
            query("optional held in memory", "SELECT (COUNT(*) AS ?n) { {} OPTIONAL { SELECT * " + product + " } }", COSTLY, TIME),
            query("minus held in memory", "SELECT (COUNT(*) AS ?n) { ?a ?x ?y MINUS { SELECT * " + product + " } }", COSTLY, TIME),
            query("values joined to a product", "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . VALUES (?a ?z) { (UNDEF 1) (UNDEF 2) } }",
                COSTLY, TIME),
            query("D17 nothing but not-exists",
                "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f FILTER NOT EXISTS { ?a ?x ?f . ?z ?y ?w . ?f ?h ?k } }", TIME),
            query("D18 construct of a product", "CONSTRUCT { ?a <urn:p> ?i } " + BIG, LARGE, TIME),
            query("construct with new nodes", "CONSTRUCT { [] <urn:p> ?i } " + BIG, LARGE, TIME),
            query("D19 describe of everything", "DESCRIBE ?a ?d " + BIG, TIME, COSTLY, LARGE),
            query("ask of what is not there", "ASK { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i FILTER (?a = ?d && ?d = <urn:none>) }", TIME, "200"),
            query("D25 sorting by many expressions", "SELECT * { ?a ?b ?c } ORDER BY " + repeated("RAND()", 800), TIME, "200", COSTLY),
            query("sorting by slow expressions", "SELECT * { ?a ?b ?c } ORDER BY " + repeated("MD5(CONCAT(STR(?a),STR(?c)))", 300), TIME, COSTLY),
            query("limit beyond bounds", "SELECT * " + BIG + " LIMIT 999999999999", LARGE, TIME),
            query("offset beyond bounds", "SELECT * " + BIG + " OFFSET 999999999999 LIMIT 1", TIME),
            query("a product of sub-queries",
                "SELECT (COUNT(*) AS ?n) { { SELECT ?a { ?a ?b ?c } } { SELECT ?d { ?d ?e ?f } } { SELECT ?g { ?g ?h ?i } } }", TIME, COSTLY),
            query("unions of products", "SELECT (COUNT(*) AS ?n) { " + repeated("{ ?a ?b ?c . ?d ?e ?f } UNION", 50) + " {} }", TIME));
    }

    static Stream<Attack> texts() {
        return Stream.of(
            query("D07 back-reference in REGEX", "ASK { BIND (\"" + A30
                + "b\" AS ?x) FILTER (REGEX(?x, '^(a+)+\\\\1\\\\1$') || REGEX(?x, '(a*)*\\\\1(a*)*\\\\2(a*)*\\\\3c')) }", TIME, "200"),
            query("D08 back-references over constants", "SELECT (REGEX(\"" + "a".repeat(3_000)
                + "!\", '^(a*)(a*)(a*)(a*)\\\\4\\\\3\\\\2\\\\1$') AS ?x) {}", TIME),
            query("D26 polynomial pattern", "SELECT (REGEX(\"" + "x".repeat(20_000) + "\", '.*.*.*.*=.*') AS ?x) {}", TIME),
            query("polynomial pattern by fn:matches", X + "SELECT (fn:matches(\"" + "x".repeat(20_000) + "\", '.*.*.*.*=.*') AS ?x) {}", TIME),
            query("polynomial REPLACE", "SELECT (REPLACE(\"" + "x".repeat(20_000) + "\", '.*.*.*.*=.*', 'y') AS ?x) {}", TIME),
            query("polynomial fn:replace", X + "SELECT (fn:replace(\"" + "x".repeat(20_000) + "\", '.*.*.*.*=.*', 'y') AS ?x) {}", TIME),
            query("polynomial in a sort", "SELECT * { ?a ?b ?c } ORDER BY REGEX(\"" + "x".repeat(20_000) + "\", '.*.*.*.*=.*') LIMIT 2", TIME),
            query("polynomial in a group", "SELECT (SUM(IF(REGEX(\"" + "x".repeat(20_000) + "\", '.*.*.*.*=.*'), 1, 0)) AS ?n) { ?a ?b ?c }", TIME),
            query("polynomial inside not-exists", "ASK { ?a ?b ?c FILTER NOT EXISTS { ?a ?d ?e FILTER REGEX(\"" + "x".repeat(20_000)
                + "\", '.*.*.*.*=.*') } }", TIME),
            query("polynomial in having", "SELECT ?b { ?a ?b ?c } GROUP BY ?b HAVING (REGEX(\"" + "x".repeat(20_000) + "\", '.*.*.*.*=.*'))", TIME),
            query("polynomial in an optional", "SELECT * { ?a a ?b OPTIONAL { ?b ?c ?d FILTER REGEX(\"" + "x".repeat(20_000)
                + "\", '.*.*.*.*=.*') } }", TIME),
            query("pattern out of data", "ASK { BIND (CONCAT('.*.*', '.*.*=') AS ?p) FILTER REGEX(\"" + "x".repeat(20_000) + "\", ?p) }", TIME),
            query("D27 alternatives that call themselves", chain("\"ab\"", "CONCAT(?x, ?x)", 16).replace("(STRLEN(STR(?x16)) AS ?n)",
                "(REGEX(?x16, '^(a|b|ab)*$') AS ?n)"), COSTLY),
            query("groups repeated by groups", "SELECT (REGEX(\"" + A30 + "\", '((((a?){100}){100}){100}){100}b') AS ?x) {}", COSTLY),
            query("empty groups repeated", "SELECT (REGEX('a', '(()?){2147483647}(()?){2147483647}') AS ?x) {}", COSTLY),
            query("pattern of brackets only", "SELECT (REGEX('a', \"" + "(".repeat(20_000) + "a" + ")".repeat(20_000) + "\") AS ?x) {}", COSTLY,
                NOT_SPARQL, "400 bad-request"),
            query("flags unknown", "SELECT (REGEX('a', 'b', 'zzz') AS ?x) {}", "200", NOT_SPARQL, "422 refused"),
            query("D09 doubling texts", chain("'aaaaaaaaaaaaaaaa'", "CONCAT(?x, ?x)", 40), COSTLY),
            query("D10 growing by REPLACE", chain("'aaaaaaaaaaaaaaaa'", "REPLACE(?x, 'a', 'aaaaaaaaaa')", 12), COSTLY),
            query("growing by group references", chain("'aaaaaaaaaaaaaaaa'", "REPLACE(?x, '(.+)', '$1$1$1$1$1$1')", 12), COSTLY),
            query("growing by encoding", chain("'%%%%%%%%%%%%%%%%'", "ENCODE_FOR_URI(CONCAT(?x, '%'))", 60), "200", COSTLY),
            query("growing by case", chain("'" + "ß".repeat(20_000) + "'", "CONCAT(UCASE(?x), UCASE(?x), UCASE(?x), UCASE(?x))", 6), COSTLY),
            query("many texts at once", X + "SELECT (STRLEN(CONCAT(" + String.join(",", Collections.nCopies(3_000, "?y")) + ")) AS ?n) { BIND (\""
                + "y".repeat(9_000)
                + "\" AS ?y) }", COSTLY),
            query("long texts in each row", "SELECT (CONCAT(?y, STR(RAND())) AS ?z) { BIND (\"" + "y".repeat(50_000) + "\" AS ?y) ?a ?b ?c }",
                COSTLY, LARGE),
            query("IRI out of a long text", chain("'aaaaaaaaaaaaaaaa'", "STR(IRI(CONCAT('urn:', ?x, STR(?x))))", 40), COSTLY));
    }

    static Stream<Attack> numbers() {
        return Stream.of(
            query("D11 squaring integers", chain("999999999999", "?x * ?x", 40), COSTLY),
            query("squaring decimals", chain("0.999999999999", "?x * ?x", 40), COSTLY),
            query("squaring constants", "SELECT (" + "(".repeat(30) + "99999999" + "*99999999)".repeat(30) + " AS ?x) {}", "200"),
            query("dividing decimals", chain("1.0", "?x / 3.0000001", 200), "200", COSTLY),
            query("D12 power of integers", X + "SELECT (math:pow(999999999, 99999999) AS ?x) {}", COSTLY),
            query("tower of powers", X + "SELECT (math:pow(math:pow(9, 999), math:pow(9, 999)) AS ?x) {}", COSTLY),
            query("rounding to a billion places", X
                + "SELECT (fn:round(1.5, 2000000000) AS ?x) (fn:round-half-to-even(1.5, -2000000000) AS ?y) {}", COSTLY, "200"),
            query("number of 60,000 digits", X + "SELECT (xsd:integer('" + "9".repeat(60_000) + "') AS ?x) {}", COSTLY),
            query("number made typed", X + "SELECT ((STRDT('" + "9".repeat(60_000) + "', xsd:integer) * 2) AS ?x) {}", COSTLY),
            query("days beyond time", X + "SELECT (('2020-01-01T00:00:00'^^xsd:dateTime + 'P2000000000D'^^xsd:dayTimeDuration) AS ?x) {}", COSTLY),
            query("seconds beyond time", X
                + "SELECT (('2020-01-01T00:00:00'^^xsd:dateTime - 'PT99999999999999999S'^^xsd:dayTimeDuration) AS ?x) {}", COSTLY),
            query("months beyond time", X + "SELECT (('2020-01-01'^^xsd:date + 'P2000000000M'^^xsd:yearMonthDuration) AS ?x) {}", COSTLY),
            query("comparing durations", X + "ASK { FILTER ('P2000000000D'^^xsd:duration < 'P1Y'^^xsd:duration) }", COSTLY),
            query("comparing durations of a list", X + "ASK { VALUES ?d { 'P2000000000D'^^xsd:duration } FILTER (?d IN ('P1Y'^^xsd:duration)) }",
                COSTLY),
            query("sorting by durations", X
                + "SELECT ?d { VALUES ?d { 'P2000000000D'^^xsd:duration 'P9Y'^^xsd:duration 'P2000000000M'^^xsd:duration } } ORDER BY ?d", COSTLY,
                "200"),
            query("longest of durations", X + "SELECT (MAX(?d) AS ?m) { VALUES ?d { 'P2000000000D'^^xsd:duration 'P9Y'^^xsd:duration } }", COSTLY,
                "200"),
            query("multiplied durations", X + "SELECT (('P1D'^^xsd:dayTimeDuration * 99999999999999) AS ?x) {}", COSTLY, "200"),
            query("a year of many digits", X + "SELECT (YEAR('" + "9".repeat(9_000) + "-01-01T00:00:00'^^xsd:dateTime) AS ?x) {}", COSTLY, "200"),
            query("part of a text beyond bounds",
                "SELECT (SUBSTR('abc', 2147483647, 2147483647) AS ?x) (SUBSTR('abc', -9999999999, 99999999999) AS ?y) {}", "200"));
    }

    static Stream<Attack> paths() {
        return Stream.of(
            query("D14 paths between all", "SELECT (COUNT(*) AS ?n) { ?a (!<urn:x>)* ?b . ?b (!<urn:x>)* ?c }", TIME, COSTLY),
            query("D15 stars of stars", "SELECT (COUNT(*) AS ?n) { ?a (((!<urn:x>)*)*)* ?b }", TIME, COSTLY),
            query("both ways", "SELECT (COUNT(*) AS ?n) { ?a ((!<urn:x>)|^(!<urn:x>))* ?b }", TIME, COSTLY),
            query("long sequences inside a star", "SELECT (COUNT(*) AS ?n) { ?a (" + String.join("/", Collections.nCopies(40,
                "((!<urn:x>)|^(!<urn:x>))")) + ")* ?b }", TIME, COSTLY),
            query("path in not-exists", "SELECT (COUNT(*) AS ?n) { ?a ?p ?b FILTER NOT EXISTS { ?a ((!<urn:x>)|^(!<urn:x>))* <urn:none> } }",
                TIME, COSTLY),
            query("D16 counted path of ARQ", "SELECT * { ?a <urn:p>{1,12} ?b }", NOT_SPARQL),
            query("deep path", "SELECT * { ?a " + "(".repeat(5_000) + "<urn:p>" + ")*".repeat(5_000) + " ?b }", NOT_SPARQL),
            query("long path", "SELECT * { ?a <urn:p>" + "/<urn:p>".repeat(6_000) + " ?b }", "200", "400 bad-request", NOT_SPARQL),
            query("path of many inverses", "SELECT * { ?a " + "^".repeat(30_000) + "<urn:p> ?b }", NOT_SPARQL));
    }

    static Stream<Attack> forms() {
        return Stream.of(
            query("C13 long sum", "SELECT (1" + "+1".repeat(30_000) + " AS ?x) {}", "200", "400 bad-request", NOT_SPARQL),
            query("C15 many unions", "ASK { {}" + "UNION{}".repeat(9_000) + " }", "200", "400 bad-request", NOT_SPARQL),
            query("deep brackets", "SELECT (" + "(".repeat(20_000) + "1" + ")".repeat(20_000) + " AS ?x) {}", NOT_SPARQL),
            query("deep groups", "ASK " + "{".repeat(30_000) + "}".repeat(30_000), NOT_SPARQL),
            query("groups as deep as allowed", "ASK " + "{".repeat(190) + "}".repeat(190), "200"),
            query("deep nodes", "ASK { " + "[<a:p> ".repeat(8_000) + "1" + "]".repeat(8_000) + " . }", NOT_SPARQL),
            query("deep optionals", "SELECT * { ?s ?p ?o " + "OPTIONAL { ?o ?p ?s ".repeat(180) + "}".repeat(180) + " } LIMIT 1", "200", TIME,
                COSTLY),
            query("deep not-exists", "ASK { ?s ?p ?o " + "FILTER NOT EXISTS { ?o ?p ?s ".repeat(180) + "}".repeat(180) + " }", "200", TIME),
            query("deep sub-queries", "SELECT * { " + "{ SELECT * { ".repeat(90) + "?s ?p ?o" + " } } ".repeat(90) + " } LIMIT 1", "200", TIME),
            query("many negations", "ASK { FILTER (" + "! ".repeat(30_000) + "true) }", "400 bad-request", NOT_SPARQL),
            query("many minus signs", "SELECT (" + "- ".repeat(30_000) + "1 AS ?x) {}", "400 bad-request", NOT_SPARQL),
            query("many ors", "SELECT * { ?s ?p ?o FILTER (?o = 1" + " || ?o = 2".repeat(5_000) + ") }", "200", TIME, COSTLY, "400 bad-request",
                NOT_SPARQL),
            query("many ands", "SELECT * { ?s ?p ?o FILTER (?o = 1" + " && ?o != 2".repeat(5_000) + ") }", "200", TIME, "400 bad-request",
                NOT_SPARQL),
            query("long list of values", "SELECT * { ?s ?p ?o FILTER (?o IN (1" + ",2".repeat(30_000) + ")) }", "200", TIME),
            query("many patterns", "SELECT * { " + "?a ?b ?c.".repeat(7_000) + " } LIMIT 1", COSTLY, "200", TIME, NOT_SPARQL),
            query("many different patterns", "SELECT * { " + IntStream.range(0, 4_000).mapToObj(n -> "?a" + n
                + "?b?c.").collect(Collectors.joining()) + " } LIMIT 1", COSTLY, "200", TIME, "400 bad-request"),
            query("many filters", "SELECT * { ?s ?p ?o " + "FILTER(?o>1)".repeat(5_000) + " } LIMIT 1", "200", TIME, "400 bad-request"),
            query("many optionals", "SELECT * { ?s ?p ?o " + "OPTIONAL{?o ?q ?r}".repeat(3_000) + " } LIMIT 1", "200", TIME, COSTLY,
                "400 bad-request"),
            query("many binds", "SELECT * { " + IntStream.range(0, 3_000).mapToObj(n -> "BIND(1 AS ?a" + n + ")").collect(Collectors.joining())
                + " }", "200", TIME, "400 bad-request"),
            query("many minuses", "SELECT * { ?s ?p ?o " + "MINUS{?o ?q ?r}".repeat(3_000) + " } LIMIT 1", "200", TIME, COSTLY, "400 bad-request"),
            query("many prefixes", IntStream.range(0, 3_000).mapToObj(n -> "PREFIX p" + n + ":<urn:a> ").collect(Collectors.joining()) + "ASK {}",
                "200"),
            query("many columns", "SELECT " + IntStream.range(0, 4_000).mapToObj(n -> "(1 AS ?a" + n + ")").collect(Collectors.joining())
                + " { ?s ?p ?o }", COSTLY, LARGE, TIME, "400 bad-request"),
            query("deep list", "ASK { ?s ?p " + "(".repeat(9_000) + ")".repeat(9_000) + " }", NOT_SPARQL),
            query("deep triple terms", "ASK { ?s ?p " + "<<( ?s ?p ".repeat(3_000) + "1" + " )>>".repeat(3_000) + " }", NOT_SPARQL),
            query("brackets in a text are no nesting", "ASK { FILTER (\"" + "(".repeat(5_000) + "\" = '') } # " + "(".repeat(5_000), "200"),
            query("D13 sleeping", "SELECT (<http://jena.apache.org/ARQ/function#wait>(600000) AS ?x) {}", REFUSED),
            query("F16 members of lists", "SELECT * { ?l <http://jena.apache.org/ARQ/list#member> ?m }", REFUSED),
            query("D24 lateral", "SELECT * { ?s ?p ?o LATERAL { ?o ?q ?r } }", NOT_SPARQL),
            query("D22 update as a query", "INSERT { ?a ?b ?c } WHERE { ?a ?b ?c . ?d ?e ?f }", NOT_SPARQL),
            query("lists that grow", "SELECT (<http://w3id.org/awslabs/neptune/SPARQL-CDTs/concat>(1) AS ?x) {}", REFUSED),
            query("unicode escapes for brackets", "ASK " + "\\u007B".repeat(5_000) + "\\u007D".repeat(5_000), "400 bad-request", NOT_SPARQL));
    }

    static Stream<Attack> all() {
        return Stream.of(rows(), texts(), numbers(), paths(), forms()).flatMap(each -> each);
    }

    @ParameterizedTest
    @MethodSource("all")
    void isStopped(Attack attack) {
        TARGET.holdsAgainst(attack, "Accept", "text/csv");
    }
}
