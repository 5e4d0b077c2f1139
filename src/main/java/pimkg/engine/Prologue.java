package pimkg.engine;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryException;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.Syntax;

/**
 * The prefixes with which most queries begin, read apart: for Jena's parser they are half of the work of a small one. Only those that can
 * be meant one way; with others, or when the rest is wrong, Jena reads all of it and says what it finds.
 *
 * @param prefixes by name, the last of each
 * @param rest     of the query
 */
record Prologue(Map<String, String> prefixes, String rest) {

    private static final Pattern PREFIX = Pattern.compile(
        "[Pp][Rr][Ee][Ff][Ii][Xx][ \\t\\r\\n]++([A-Za-z][A-Za-z0-9]*+|):[ \\t\\r\\n]*+<(https?://[a-z0-9.-]++/[A-Za-z0-9/_#=.-]*+)>");
    /** With one of these an address may stand for another. */
    private static final Pattern DOTS = Pattern.compile("\\.\\.|/\\.|\\.$|\\.#");

    /** Takes the prefixes off; empty when there are none, or others than these. */
    static Optional<Prologue> of(String sparql) {
        // An escape may stand for any letter, also for those that end what is taken off.
        if (sparql.indexOf('\\') >= 0) {
            return Optional.empty();
        }
        Matcher next = PREFIX.matcher(sparql);
        Map<String, String> prefixes = new LinkedHashMap<>();
        int end = 0;
        while (next.region(begin(sparql, end), sparql.length()).lookingAt()) {
            if (DOTS.matcher(next.group(2)).find()) {
                return Optional.empty();
            }
            prefixes.put(next.group(1), next.group(2));
            end = next.end();
        }
        return prefixes.isEmpty() ? Optional.empty() : Optional.of(new Prologue(prefixes, sparql.substring(end)));
    }

    /** Behind blanks and comments. */
    private static int begin(String sparql, int from) {
        int at = from;
        while (at < sparql.length() && " \t\r\n#".indexOf(sparql.charAt(at)) >= 0) {
            if (sparql.charAt(at) == '#') {
                while (at < sparql.length() && sparql.charAt(at) != '\n' && sparql.charAt(at) != '\r') {
                    at++;
                }
            } else {
                at++;
            }
        }
        return at;
    }

    /** The query; empty when there is something wrong with it. */
    Optional<Query> query() {
        Query query = new Query();
        query.getPrefixMapping().setNsPrefixes(prefixes);
        try {
            return Optional.of(QueryFactory.parse(query, rest, null, Syntax.syntaxSPARQL_11));
        } catch (QueryException wrong) {
            return Optional.empty();
        }
    }
}
