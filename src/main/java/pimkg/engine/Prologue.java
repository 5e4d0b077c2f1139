package pimkg.engine;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryException;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.Syntax;
import pimkg.phrase.Letters;
import pimkg.phrase.Phrase;
import pimkg.term.PlainAddress;

/**
 * The prefixes with which most queries begin, read apart: for Jena's parser they are half of the work of a small one. Only those that can
 * be meant one way; with others, or when the rest is wrong, Jena reads all of it and says what it finds.
 *
 * @param prefixes by name, the last of each
 * @param rest     of the query
 */
record Prologue(Map<String, String> prefixes, String rest) {

    private static final String WORD = "PREFIX";
    private static final String BLANKS = " \t\r\n";

    /** Takes the prefixes off; empty when there are none that can be meant one way only. */
    static Optional<Prologue> of(String sparql) {
        Map<String, String> prefixes = new LinkedHashMap<>();
        // An escape may stand for any letter, also for those that end what is taken off.
        int end = sparql.indexOf('\\') >= 0 ? sparql.length() : take(sparql, prefixes);
        return prefixes.isEmpty() ? Optional.empty() : Optional.of(new Prologue(prefixes, sparql.substring(end)));
    }

    /** What a query is made of, when it can be meant one way only. */
    static Optional<Phrase> phrase(String sparql) {
        Map<String, String> prefixes = new LinkedHashMap<>();
        return Phrase.of(sparql, take(sparql, prefixes), prefixes);
    }

    /** Takes them one by one; tells where the rest begins. */
    private static int take(String sparql, Map<String, String> prefixes) {
        int end = 0;
        while (true) {
            int word = begin(sparql, end);
            int name = blanks(sparql, word + WORD.length());
            int colon = sparql.indexOf(':', name);
            if (!sparql.regionMatches(true, word, WORD, 0, WORD.length()) || name == word + WORD.length() || colon < 0) {
                return end;
            }
            int address = blanks(sparql, colon + 1);
            int close = sparql.indexOf('>', address);
            String meant = close > address && sparql.charAt(address) == '<' ? sparql.substring(address + 1, close) : "";
            // Jena remembers also what a prefix meant before.
            if (!PlainAddress.is(meant) || !isName(sparql, name, colon) || prefixes.putIfAbsent(sparql.substring(name, colon), meant) != null) {
                return end;
            }
            end = close + 1;
        }
    }

    /** Behind blanks and comments. */
    private static int begin(String sparql, int from) {
        int at = blanks(sparql, from);
        while (at < sparql.length() && sparql.charAt(at) == '#') {
            while (at < sparql.length() && sparql.charAt(at) != '\n' && sparql.charAt(at) != '\r') {
                at++;
            }
            at = blanks(sparql, at);
        }
        return at;
    }

    private static int blanks(String sparql, int from) {
        int at = from;
        while (at < sparql.length() && BLANKS.indexOf(sparql.charAt(at)) >= 0) {
            at++;
        }
        return at;
    }

    /** Nothing, or a letter with letters and digits. */
    private static boolean isName(String sparql, int from, int to) {
        for (int at = from; at < to; at++) {
            char letter = sparql.charAt(at);
            if (!Letters.isLetter(letter) && (at == from || !Letters.isDigit(letter))) {
                return false;
            }
        }
        return true;
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
