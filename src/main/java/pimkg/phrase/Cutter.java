package pimkg.phrase;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

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

    Cutter(String text, Map<String, String> prefixes) {
        this.text = text;
        this.prefixes = prefixes;
        this.form = new StringBuilder(text.length());
    }

    Optional<Phrase> cut(int begin) {
        form.append(text, 0, begin);
        at = begin;
        while (at < text.length()) {
            if (!isCut(text.charAt(at))) {
                return Optional.empty();
            }
        }
        return Optional.of(new Phrase(form.toString(), List.copyOf(values)));
    }

    private boolean isCut(char next) {
        if (Address.isLetter(next)) {
            return word();
        }
        if (Address.isDigit(next)) {
            return number();
        }
        switch (next) {
            case '#' -> comment();
            case '<' -> {
                return address();
            }
            case '"', '\'' -> {
                return string(next);
            }
            case '?', '$', '@' -> {
                int begin = at++;
                skip(next == '@' ? "-" : "");
                form.append(text, begin, at);
            }
            case ':' -> {
                return name(at);
            }
            default -> {
                form.append(next);
                at++;
                return next != '\\' && next != '_' && (next >= ' ' && next <= '~' || BLANKS.indexOf(next) >= 0);
            }
        }
        return true;
    }

    /** Digits and points; with letters it could end in several places. */
    private boolean number() {
        int begin = at;
        while (at < text.length() && (Address.isDigit(text.charAt(at)) || text.charAt(at) == '.')) {
            at++;
        }
        return !Address.isLetter(letter(at)) && letter(at) != '_' && leave(begin);
    }

    private char letter(int place) {
        return place < text.length() ? text.charAt(place) : ' ';
    }

    /** Passes letters, digits, lines below and some more. */
    private void skip(String more) {
        while (at < text.length()
            && (Address.isLetter(letter(at)) || Address.isDigit(letter(at)) || letter(at) == '_' || more.indexOf(letter(at)) >= 0)) {
            at++;
        }
    }

    private void comment() {
        while (at < text.length() && text.charAt(at) != '\n' && text.charAt(at) != '\r') {
            at++;
        }
    }

    /** A word of SPARQL, or the prefix of a name. */
    private boolean word() {
        int begin = at;
        skip("");
        char next = letter(at);
        if (next == ':') {
            return name(begin);
        }
        form.append(text, begin, at);
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
        return local == at ? leave(begin) : value(Phrase.NAME, begin, prefix + text.substring(local, at));
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
        return closed && Address.isPlain(text, begin + 1, end) ? value(Phrase.TERM, begin, text.substring(begin + 1, end)) : leave(begin);
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
        return words && "@^#".indexOf(next()) < 0 ? blank(Phrase.WORD, NodeFactory.createLiteralString(word)) : leave(begin);
    }

    private boolean value(char kind, int begin, String term) {
        char before = ' ';
        for (int place = form.length() - 1; place >= 0 && BLANKS.indexOf(before) >= 0; place--) {
            before = form.charAt(place);
        }
        boolean path = "^/|!".indexOf(before) >= 0 || letter(at) == '(' || "*+/|#".indexOf(next()) >= 0 || isMaybe();
        return path || SPECIAL.stream().anyMatch(term::startsWith) ? leave(begin) : blank(kind, NodeFactory.createURI(term));
    }

    /** A question mark that begins no variable belongs to a path. */
    private boolean isMaybe() {
        int place = place();
        char letter = letter(place + 1);
        return letter(place) == '?' && !Address.isLetter(letter) && !Address.isDigit(letter) && letter != '_';
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

    private boolean leave(int begin) {
        form.append(text, begin, at);
        return true;
    }

    private boolean blank(char kind, Node value) {
        int number = values.indexOf(value);
        if (number < 0) {
            number = values.size();
            values.add(value);
        }
        form.append(Phrase.MARK).append(kind).append((char) (Phrase.FIRST + number));
        return number < Phrase.MOST;
    }
}
