package pimkg.server;

import static pimkg.server.CanaryTest.PUBLIC;
import static pimkg.server.ServerUnderTest.encode;
import static pimkg.server.Stewards.A;
import static pimkg.server.Stewards.B;
import static pimkg.server.Stewards.TURTLE;

import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import pimkg.query.QueryLibrary;
import pimkg.site.MachineServlet;
import pimkg.sparql.EditorServlet;

/** What to ask each route of the server for, in search of what is not for everyone. */
final class CanaryCases {

    static final String GRAPHS = "https://w3id.org/pim-kg/datasets/";

    private CanaryCases() {
    }

    /** A request. The word of what somebody may not read must not be in the answer, nor in its headers. */
    record Asked(String method, String path, BodyPublisher body, String... headers) {
        static Asked get(String path, String... headers) {
            return new Asked("GET", path, BodyPublishers.noBody(), headers);
        }

        static Asked post(String path, String type, String body, String... headers) {
            return new Asked("POST", path, BodyPublishers.ofString(body), Stream.concat(Stream.of("Content-Type", type), Stream.of(headers)).toArray(String[]::new));
        }
    }

    /** What to ask of each route. The paths are those that servlets are mapped to. */
    static Map<String, List<Asked>> all() {
        Map<String, List<Asked>> cases = new TreeMap<>();
        cases.put("/sparql", sparql());
        cases.put("/queries/*", questions());
        cases.put("/datasets/*", datasets());
        cases.put("/gaps", gaps());
        cases.put("/submit/*", submit());
        cases.put("/ontology/*", files("/ontology/categories", "/ontology/audiences"));
        cases.put("/shapes/*", files("/shapes/dataset", "/shapes/profiles/submission"));
        cases.put("/data/*", files("/data/catalogue", "/data/agencies"));
        for (String path : MachineServlet.PATHS) {
            boolean whole = path.startsWith("/ontology");
            cases.put(path, whole ? List.of(Asked.get(path, "Accept", "application/n-triples"))
                : List.of(Asked.get(path), Asked.get(path, "Accept", "application/n-triples"), Asked.get(path, "Accept", "text/html")));
        }
        cases.put("/health/*", List.of(Asked.get("/health"), Asked.get("/health/live"), Asked.get("/health/ready"), Asked.get("/health/finch")));
        cases.put("/metrics", List.of(Asked.get("/metrics"), Asked.get("/metrics", "Accept", "text/html")));
        cases.put("/limits", List.of(Asked.get("/limits"), Asked.get("/limits", "Accept", "text/html")));
        cases.put("/problems/*", List.of(Asked.get("/problems"), Asked.get("/problems/submission-held"), Asked.get("/problems/finch", "Accept", "text/html")));
        cases.put("/browse/*", List.of(Asked.get("/browse"), Asked.get("/browse/datasets", "Accept", "text/html"), Asked.get("/browse/a-z?letter=F"), Asked.get("/browse/changes.atom?lang=fr"), Asked.get("/browse/finch")));
        cases.put("/term/*", List.of(Asked.get("/term/category:ProtectionMonitoring"), Asked.get("/term/finch", "Accept", "text/html")));
        cases.put("/list/*", List.of(Asked.get("/list/finch"), Asked.get("/list/categories", "Accept", "text/html")));
        cases.put("/search", List.of(Asked.get("/search?q=finch", "Accept", "text/html"), Asked.get("/search?q=legal+aid+by+district")));
        cases.put("/search.json", List.of(Asked.get("/search.json?q=finch"), Asked.get("/search.json?q=legal")));
        cases.put("/neighbours.json", List.of(Asked.get("/neighbours.json?of=/datasets/finch"), Asked.get("/neighbours.json?of=/ontology/categories/ProtectionMonitoring")));
        cases.put("/sitemap.xml", List.of(Asked.get("/sitemap.xml")));
        cases.put("/robots.txt", List.of(Asked.get("/robots.txt")));
        cases.put("/template.xlsx", List.of(Asked.get("/template.xlsx"), Asked.get("/template.xlsx?lang=ar")));
        cases.put("/validate", List.of(Asked.get("/validate"), Asked.post("/validate", TURTLE, Stewards.description()),
            Asked.post("/validate", TURTLE, Stewards.description() + referring(), "Accept", "text/html"), Asked.post("/validate?profile=dcat-ap", TURTLE, referring())));
        cases.put("/link/*", List.of(Asked.get("/link"), Asked.post("/link", "text/csv", "id,label\n1,finch\n2,legal aid by district\n"),
            Asked.post("/link", "text/csv", "id,label\n1,finch owner\n", "Accept", "text/html")));
        cases.put("/mappings/*", List.of(Asked.get("/mappings"), Asked.get("/mappings", "Accept", "text/html"), Asked.get("/mappings/ridl.json"),
            Asked.get("/mappings/coverage.csv"), Asked.get("/mappings/own"), Asked.get("/mappings/ridl", "Accept", "text/html")));
        cases.put("/reconcile/*", reconcile("/reconcile"));
        cases.put("/reconcile/v1/*", reconcileDraft());
        cases.put(EditorServlet.PATH, List.of(Asked.get(EditorServlet.PATH)));
        cases.put("/rest/v1/*", List.of(Asked.get("/rest/v1/vocabularies?lang=en"), Asked.get("/rest/v1/search?query=*finch*"), Asked.get("/rest/v1/search?query=*legal*"),
            Asked.get("/rest/v1/categories/"), Asked.get("/rest/v1/categories/topConcepts"), Asked.get("/rest/v1/data?uri=" + encode(GRAPHS + B + "/own-finchownerb")),
            Asked.get("/rest/v1/label?uri=" + encode(GRAPHS + B + "/own-finchownerb"))));
        cases.put("/api", List.of(Asked.get("/api", "Accept", "text/html")));
        cases.put("/openapi.json", List.of(Asked.get("/openapi.json"), Asked.get("/openapi.json?lang=ar")));
        cases.put("/downloads", List.of(Asked.get("/downloads", "Accept", "text/html")));
        cases.put("/offline.html", List.of(Asked.get("/offline.html?languages=en")));
        cases.put("/glossary", List.of(Asked.get("/glossary?list=categories"), Asked.get("/glossary?list=finch")));
        cases.put("/*", List.of(Asked.get("/"), Asked.get("/", "Accept", "text/html"), Asked.get("/style.css"), Asked.get("/link.js"),
            Asked.get("/nowhere/finch"), Asked.get("/sitemap.xml"), Asked.get("/robots.txt"), Asked.get("/datasets.json")));
        cases.put("/", cases.get("/*"));
        return cases;
    }

    /** A description that points at what others have submitted: judging it must not look there. */
    private static String referring() {
        return "<https://example.org/mine> a <http://www.w3.org/ns/dcat#Dataset> ; <http://purl.org/dc/terms/source> <" + GRAPHS + B + "/own> ;\n"
            + "<http://www.w3.org/ns/prov#wasDerivedFrom> <" + GRAPHS + A + "/own> .";
    }

    private static List<Asked> sparql() {
        String in = GRAPHS + B + "/own-" + "finch";
        List<String> queries = List.of(
            "SELECT * { ?s ?p ?o FILTER contains(str(?o), 'finch') }",
            "SELECT * { GRAPH ?g { ?s ?p ?o } FILTER (contains(str(?g), 'finch') || contains(str(?o), 'finch')) }",
            "SELECT DISTINCT ?g { GRAPH ?g { } }",
            "SELECT DISTINCT ?g { GRAPH ?g { ?s a <http://www.w3.org/ns/dcat#Dataset> } }",
            "SELECT * { GRAPH <urn:x-arq:UnionGraph> { ?s ?p ?o FILTER contains(str(?o), 'finch') } }",
            "SELECT * { GRAPH <urn:x-arq:DefaultGraph> { ?s ?p ?o FILTER contains(str(?o), 'finch') } }",
            "SELECT * FROM <urn:x-arq:UnionGraph> { ?s ?p ?o FILTER contains(str(?o), 'finch') }",
            "SELECT * { ?s <http://purl.org/dc/terms/temporal>/<http://purl.org/dc/terms/description> ?o }",
            "SELECT * { ?s <https://w3id.org/pim-kg/ontology/pim#audience> ?a ; (<http://purl.org/dc/terms/temporal>|<http://purl.org/dc/terms/description>)+ ?o }",
            "SELECT * { ?s a <http://www.w3.org/ns/dcat#Dataset> FILTER EXISTS { ?s <http://purl.org/dc/terms/title> ?t FILTER contains(?t, 'finch') } ?s <http://purl.org/dc/terms/title> ?title }",
            "SELECT * { VALUES ?g { <" + in + "ownerb> <" + in.replace(B, A) + "ownera> } GRAPH ?g { ?s <http://purl.org/dc/terms/title> ?title } }",
            "SELECT (group_concat(str(?o)) AS ?all) { ?s ?p ?o FILTER contains(str(?o), 'finch') }",
            "SELECT ?o { { SELECT ?o { GRAPH ?g { ?s ?p ?o } } } FILTER contains(str(?o), 'finch') }",
            "SELECT ?o { ?s <https://w3id.org/pim-kg/ontology/pim#audience> ?a MINUS { ?s <urn:example:none> ?z } OPTIONAL { GRAPH ?g { ?s ?p ?o } } }",
            "CONSTRUCT { ?s ?p ?o } WHERE { GRAPH ?g { ?s ?p ?o FILTER contains(str(?o), 'finch') } }",
            "CONSTRUCT WHERE { ?s <http://purl.org/dc/terms/title> ?o }",
            "DESCRIBE ?s { ?s <https://w3id.org/pim-kg/ontology/pim#audience> ?a }",
            "DESCRIBE ?s { GRAPH ?g { ?s <http://purl.org/dc/terms/temporal> ?o } }");
        List<Asked> asked = new ArrayList<>();
        for (String query : queries) {
            asked.add(switch (asked.size() % 3) {
                case 0 -> Asked.get("/sparql?query=" + encode(query));
                case 1 -> Asked.post("/sparql", "application/sparql-query", query, "Accept", "application/n-triples, text/csv");
                default -> Asked.post("/sparql", ServerUnderTest.FORM, "query=" + encode(query), "Accept", "application/sparql-results+xml, application/rdf+xml");
            });
        }
        String all = encode("SELECT * { ?s ?p ?o FILTER contains(str(?o), 'finch') }");
        String named = encode("SELECT * { GRAPH ?g { ?s ?p ?o } FILTER contains(str(?o), 'finch') }");
        for (String graph : List.of("urn:x-arq:UnionGraph", "urn:x-arq:DefaultGraph", "urn:x-arq:DefaultGraphNode")) {
            asked.add(Asked.get("/sparql?default-graph-uri=" + encode(graph) + "&query=" + all));
            asked.add(Asked.get("/sparql?named-graph-uri=" + encode(graph) + "&query=" + named));
        }
        asked.add(Asked.get("/sparql"));
        asked.add(Asked.get("/sparql", "Accept", "text/html"));
        asked.add(Asked.get("/sparql?query=" + encode("SELECT * { ?s ?p"), "Accept", "text/html"));
        return asked;
    }

    private static List<Asked> questions() {
        List<Asked> asked = new ArrayList<>(List.of(Asked.get("/queries"), Asked.get("/queries/nothing")));
        QueryLibrary.packaged().all().forEach(question -> {
            asked.add(Asked.get("/queries/" + question.name() + ".json"));
            // The page asks the same of the same data; what it makes of it is alike for all.
            if (question.name().hashCode() % 4 == 0) {
                asked.add(Asked.get("/queries/" + question.name(), "Accept", "text/html"));
            }
        });
        return asked;
    }

    private static List<Asked> datasets() {
        List<Asked> asked = new ArrayList<>();
        for (String path : List.of("/datasets", "/datasets/" + A, "/datasets/" + B, "/datasets?limit=1", "/datasets?from=1", "/datasets?q=finch&sort=title",
                "/datasets?agency=" + B + "&audience=owner&sort=changed", "/datasets?place=none&category=none&lang=ar", "/datasets/" + A + "/open-" + PUBLIC + "/history",
                "/datasets/" + A + "/open-" + PUBLIC, "/datasets/" + A + "/nothing", "/datasets/a/b/c/d")) {
            asked.add(Asked.get(path));
            asked.add(Asked.get(path, "Accept", "text/html"));
            asked.add(Asked.get(path, "Accept", "text/csv, application/n-triples"));
            asked.add(new Asked("HEAD", path, BodyPublishers.noBody()));
            asked.add(new Asked("OPTIONS", path, BodyPublishers.noBody()));
        }
        asked.add(new Asked("DELETE", "/datasets/" + B + "/any", BodyPublishers.noBody()));
        asked.add(new Asked("PUT", "/datasets/" + B + "/any?dry-run=true", BodyPublishers.ofString(Stewards.description()), "Content-Type", TURTLE, "If-None-Match", "*"));
        asked.add(Asked.post("/datasets/" + B + "?dry-run=true", TURTLE, Stewards.description(), "If-None-Match", "*"));
        return asked;
    }

    /** With the token in the form of somebody who may read nothing but what everybody with a token may. */
    private static List<Asked> submit() {
        List<Asked> asked = new ArrayList<>(List.of(Asked.get("/submit?id=any"), Asked.get("/submit/history?agency=" + B + "&id=any"), Asked.get("/submit/nowhere")));
        for (String agency : List.of(A, B)) {
            asked.add(SubmitForm.of("agency", agency, "id", "any", "do", "show").asked("/submit/history"));
            asked.add(SubmitForm.of("agency", agency, "id", "any", "token", "pim_unknown", "do", "remove").asked("/submit/history"));
            asked.add(SubmitForm.of("agency", agency, "id", "any", "token", "pim_unknown", "open", "1").asked("/submit/history"));
        }
        asked.add(SubmitForm.of("text", Stewards.description(), "token", "pim_unknown", "do", "look").asked("/submit"));
        return asked;
    }

    private static List<Asked> gaps() {
        return Stream.of("/gaps", "/gaps?table=agency-category", "/gaps?table=place-group&q=finch", "/gaps?agency=" + B).flatMap(path -> Stream.of(Asked.get(path),
            Asked.get(path, "Accept", "text/html"), Asked.get(path + (path.contains("?") ? "&" : "?") + "format=csv"))).toList();
    }

    private static List<Asked> files(String... paths) {
        return Stream.of(paths).flatMap(path -> Stream.of(Asked.get(path), Asked.get(path, "Accept", "text/html"), Asked.get(path + ".jsonld"), Asked.get(path + ".nt"))).toList();
    }

    private static List<Asked> reconcile(String base) {
        String queries = encode("{\"q0\":{\"query\":\"finch\"},\"q1\":{\"query\":\"Fictional legal aid by district\"}}");
        return List.of(Asked.get(base), Asked.get(base + "?queries=" + queries), Asked.post(base, ServerUnderTest.FORM, "queries=" + queries),
            Asked.get(base + "/suggest/entity?prefix=finch"), Asked.get(base + "/suggest/type?prefix=f"), Asked.get(base + "/suggest/property?prefix=f"),
            Asked.get(base + "/preview?id=own"), Asked.get(base + "/flyout/entity?id=own"), Asked.get(base + "/view/own"),
            Asked.get(base + "/properties?type=category"),
            Asked.post(base, ServerUnderTest.FORM, "extend=" + encode("{\"ids\":[\"category-ProtectionMonitoring\"],\"properties\":[{\"id\":\"definition\"},{\"id\":\"exactMatch\"}]}")));
    }

    private static List<Asked> reconcileDraft() {
        String base = "/reconcile/v1";
        return List.of(Asked.get(base), Asked.post(base + "/match", "application/json", "{\"queries\":[{\"conditions\":[{\"matchType\":\"name\",\"propertyValue\":\"finch\"}]}]}"),
            Asked.post(base + "/extend", "application/json", "{\"ids\":[\"category-ProtectionMonitoring\"],\"properties\":[{\"id\":\"definition\"}]}"),
            Asked.get(base + "/suggest/entity?prefix=finch"), Asked.get(base + "/preview?id=own"));
    }
}
