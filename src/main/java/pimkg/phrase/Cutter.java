package pimkg.phrase;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import pimkg.term.PlainAddress;

/**
 * Goes over a query as Jena's parser does, word by word, and takes out of it what only is a value. It gives up where words could end
 * elsewhere than it seems, and leaves what stands in paths, right before brackets or behind a circumflex: that may be no value.
 */
final class Cutter {

    private static final String BLANKS = " \t\r\n";
    /** What may follow the point behind a name, when the point is none of the name's. */
    private static final String BEHIND_POINT = BLANKS + "}])?$<#\"'";
    /** What means more to Jena than other terms do. */
    private static final List<String> SPECIAL = List.of("http://www.w3.org/1999/02/22-rdf-syntax-ns#", "http://www.w3.org/2000/01/rdf-schema#",
        "http://jena.");
    private static final List<String> OTHERWISE = List.of("PREFIX", "BASE", "SERVICE", "FROM");
    /** Words behind these may be more than values. */
    private static final List<String> NO_WORDS = List.of("REGEX", "REPLACE", "GROUP_CONCAT");

    private final String text;
    private final Map<String, String> prefixes;
    private final StringBuilder form;
    private final List<Node> values = new ArrayList<>();
    private boolean words = true;
    private int at;
    /** From here on nothing is in the form yet. */
    private int left;
    /** The last letter of the word before. */
    private char before = ' ';

    Cutter(String text, Map<String, String> prefixes) {
        this.text = text;
        this.prefixes = prefixes;
        this.form = new StringBuilder(text.length());
    }

    Optional<Phrase> cut(int begin) {
        at = begin;
        while (at < text.length()) {
            char next = text.charAt(at);
            if (BLANKS.indexOf(next) >= 0) {
                at++;
            } else if (next == '#') {
                comment();
            } else if (isCut(next)) {
                before = text.charAt(at - 1);
            } else {
                return Optional.empty();
            }
        }
        form.append(text, left, at);
        return Optional.of(new Phrase(form.toString(), List.copyOf(values)));
    }

    private boolean isCut(char next) {
        if (Letters.isLetter(next)) {
            return word();
        }
        if (Letters.isDigit(next)) {
            return number();
        }
        return switch (next) {
            case '<' -> address();
            case '"', '\'' -> string(next);
            case '?', '$' -> other("");
            case '@' -> other("-");
            case ':' -> name(at);
            case '\\', '_' -> false;
            default -> {
                at++;
                yield next > ' ' && next <= '~';
            }
        };
    }

    /** The name of a variable or of a language. */
    private boolean other(String more) {
        at++;
        skip(more);
        return true;
    }

    /** Digits and points; with letters it could end in several places. */
    private boolean number() {
        while (Letters.isDigit(letter(at)) || letter(at) == '.') {
            at++;
        }
        return !Letters.isLetter(letter(at)) && letter(at) != '_';
    }

    private char letter(int place) {
        return place < text.length() ? text.charAt(place) : ' ';
    }

    /** Passes letters, digits, lines below and some more. */
    private void skip(String more) {
        char letter = letter(at);
        while (Letters.isLetter(letter) || Letters.isDigit(letter) || letter == '_' || more.indexOf(letter) >= 0) {
            letter = letter(++at);
        }
    }

    private void comment() {
        form.append(text, left, at);
        while (at < text.length() && text.charAt(at) != '\n' && text.charAt(at) != '\r') {
            at++;
        }
        left = at;
    }

    /** A word of SPARQL, or the prefix of a name. */
    private boolean word() {
        int begin = at;
        skip("");
        char next = letter(at);
        if (next == ':') {
            return name(begin);
        }
        words &= !isOneOf(NO_WORDS, begin);
        boolean ends = next != '-' && next <= '~' && (next != '.' || BEHIND_POINT.indexOf(letter(at + 1)) >= 0);
        return ends && !isOneOf(OTHERWISE, begin);
    }

    private boolean isOneOf(List<String> names, int begin) {
        int length = at - begin;
        for (String name : names) {
            if (name.length() == length && text.regionMatches(true, begin, name, 0, length)) {
                return true;
            }
        }
        return false;
    }

    /** A name with a prefix; the place is at the colon. */
    private boolean name(int begin) {
        String prefix = prefixes.get(text.substring(begin, at));
        int local = ++at;
        skip("-");
        char next = letter(at);
        boolean ends = next != ':' && next != '%' && next <= '~' && (next != '.' || BEHIND_POINT.indexOf(letter(at + 1)) >= 0);
        if (prefix == null || letter(local) == '-' || !ends) {
            return false;
        }
        return local == at || value(Phrase.NAME, begin, prefix + text.substring(local, at));
    }

    /** The longest word wins, so that what could be an address is one. */
    private boolean address() {
        int begin = at;
        int end = at + 1;
        while (end < text.length() && text.charAt(end) > ' ' && "<>\"{}|^`\\".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        boolean closed = end < text.length() && text.charAt(end) == '>';
        at = closed ? end + 1 : at + 1;
        String address = text.substring(begin + 1, end);
        return !closed || !PlainAddress.is(address) || value(Phrase.TERM, begin, address);
    }

    private boolean string(char quote) {
        int begin = at;
        int end = text.indexOf(quote, at + 1);
        if (end < 0 || end == at + 1 && letter(end + 1) == quote) {
            return false;
        }
        at = end + 1;
        String word = text.substring(begin + 1, end);
        if (word.chars().anyMatch(letter -> letter < ' ' || Character.isSurrogate((char) letter))) {
            return false;
        }
        return !words || "@^#".indexOf(next()) >= 0 || blank(Phrase.WORD, begin, NodeFactory.createLiteralString(word));
    }

    private boolean value(char kind, int begin, String term) {
        boolean path = "^/|!".indexOf(before) >= 0 || letter(at) == '(' || "*+/|#".indexOf(next()) >= 0 || isMaybe();
        return path || isSpecial(term) || blank(kind, begin, NodeFactory.createURI(term));
    }

    /** A question mark that begins no variable belongs to a path. */
    private boolean isMaybe() {
        int place = place();
        char letter = letter(place + 1);
        return letter(place) == '?' && !Letters.isLetter(letter) && !Letters.isDigit(letter) && letter != '_';
    }

    private char next() {
        return letter(place());
    }

    /** Of what comes behind blanks. */
    private int place() {
        int place = at;
        while (place < text.length() && BLANKS.indexOf(text.charAt(place)) >= 0) {
            place++;
        }
        return place;
    }

    private static boolean isSpecial(String term) {
        for (String begin : SPECIAL) {
            if (term.startsWith(begin)) {
                return true;
            }
        }
        return false;
    }

    /** A blank instead of what begins there and ends here. */
    private boolean blank(char kind, int begin, Node value) {
        int number = values.indexOf(value);
        if (number < 0) {
            number = values.size();
            values.add(value);
        }
        form.append(text, left, begin).append(Phrase.MARK).append(kind).append((char) (Phrase.FIRST + number));
        left = at;
        return number < Phrase.MOST;
    }
}
