package pimkg.server;

import java.util.Locale;
import java.util.stream.Stream;

/** A page of each kind that the site has: what is promised of pages is held for all of these. */
enum EveryPage {
    START("/"), ABOUT("/about"), BROWSE("/browse"), LETTERS("/browse/a-z?letter=P"), TREE("/browse/tree"), MATRIX("/browse/matrix"),
    PROCESS("/browse/process"), CHANGES("/browse/changes"), DOWNLOADS("/downloads"), API("/api"),
    RULES("/browse/rules"), AGENCIES("/browse/agencies"),
    CATEGORY("/ontology/categories/ProtectionMonitoring"), LIST("/ontology/categories/Scheme"), CLASS("/ontology/pim/Category"),
    PROPERTY("/ontology/pim/category"), RULE("/shapes/dataset/Purpose"), AGENCY("/data/agencies/DRC"),
    EXAMPLE("/data/catalogue/ProtectionMonitoring"), SOURCE("/ontology/sources/Principles2015"), CODES("/list/ridl"),
    CODE("/list/ridl/data_collection_technique=capi"), FILE("/ontology/categories"),
    SEARCH("/search?q=monitoring"), SEARCH_LIKE("/search?q=protecton+monitring"), SEARCH_NOTHING("/search?q=zzzqqqxx"),
    QUERIES("/queries"), QUESTION("/queries/category-matrix"), SPARQL("/sparql"),
    SPARQL_ANSWER("/sparql?query=SELECT+*+WHERE+%7B+?term+skos:prefLabel+?label+%7D+LIMIT+30".replace("skos:prefLabel",
        "%3Chttp://www.w3.org/2004/02/skos/core%23prefLabel%3E")),
    SPARQL_BARS("/sparql?chart=bars&query=SELECT+?name+?n+%7B+VALUES+(?name+?n)+%7B+(%22one%22+1)+(%22two%22+2)+%7D+%7D"),
    VALIDATE("/validate"), JUDGED("/validate"), LINK("/link"), PROPOSALS("/link"), MAPPINGS("/mappings"), MAPPING_SET("/mappings/crosswalks"),
    COVERAGE("/mappings/coverage"), DATASETS("/datasets"), DATASETS_CHOSEN("/datasets?category=category:ProtectionMonitoring&q=legal"), DATASETS_NOTHING("/datasets?place=nowhere"),
    GAPS("/gaps"), SUBMIT("/submit"), LOOKED("/submit"), FAULTY("/submit"),
    VERSIONS("/submit/history"), VERSIONS_SHOWN("/submit/history"), DATASET("/datasets/fictional-relief/legal-aid"),
    HISTORY("/datasets/fictional-relief/legal-aid/history"), LIMITS("/limits"), PROBLEMS("/problems"), PROBLEM("/problems/not-found"),
    NOT_FOUND("/nowhere/at-all"), BAD_REQUEST("/sparql?query=SELECT+nonsense");

    private final String path;

    EveryPage(String path) {
        this.path = path;
    }

    /** Its address in a language. */
    String in(String language) {
        return path + (path.contains("?") ? "&" : "?") + "lang=" + language;
    }

    /** Whether somebody has to send something to see it. */
    boolean isSent() {
        return this == JUDGED || this == PROPOSALS || isToken();
    }

    /** Whether somebody has to show a token to see it. */
    boolean isToken() {
        return this == LOOKED || this == FAULTY || this == VERSIONS_SHOWN;
    }

    /** Whether the page tells that something is wrong: a browser says so too, and need not be silent. */
    boolean isRefusal() {
        return this == NOT_FOUND || this == BAD_REQUEST || this == FAULTY;
    }

    /** Those that an address is enough for. */
    static Stream<EveryPage> addressed() {
        return Stream.of(values()).filter(page -> !page.isSent());
    }

    /** As files are named. */
    String title() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
