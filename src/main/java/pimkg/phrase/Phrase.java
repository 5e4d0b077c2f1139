package pimkg.phrase;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;

/**
 * A query as a form and what stands in its blanks: terms by their addresses, and words. Two queries of one form differ in nothing else but
 * their comments, and equal blanks have equal values. Whether anything but values depends on the blanks is for others to find out.
 *
 * @param form   the text, with a mark for each blank
 * @param values of the blanks
 */
public record Phrase(String form, List<Node> values) {

    /** More would be a table and not a question. */
    static final int MOST = 32;
    /** Stands in no query that is cut: before the kind and the number of a blank. */
    static final char MARK = '\u0001';
    static final char TERM = 't';
    static final char NAME = 'n';
    static final char WORD = 'w';
    /** The number of the first blank. */
    static final char FIRST = 'A';

    private static final String BLANK = "http://blank.invalid/";

    /**
     * Cuts a query; empty for one that is hard to cut.
     *
     * @param begin    behind its prefixes, which belong to the form as they are
     * @param prefixes by name
     */
    public static Optional<Phrase> of(String sparql, int begin, Map<String, String> prefixes) {
        // An escape may stand for any letter, also for one that ends something.
        boolean hard = sparql.indexOf('\\') >= 0 || sparql.indexOf(MARK) >= 0 || sparql.contains(BLANK);
        return hard ? Optional.empty() : new Cutter(sparql, prefixes).cut(begin);
    }

    /** A text of this form, whose blanks are filled with what stands nowhere else. */
    public String general() {
        StringBuilder text = new StringBuilder();
        for (int at = 0; at < form.length(); at++) {
            if (form.charAt(at) == MARK) {
                boolean word = form.charAt(at + 1) == WORD;
                text.append(word ? '"' : '<').append(BLANK).append(form.charAt(at + 2) - FIRST).append(word ? '"' : '>');
                at += 2;
            } else {
                text.append(form.charAt(at));
            }
        }
        return text.toString();
    }

    /** The value of a blank; any other node as it is. */
    public Node filled(Node node) {
        String text = node.isURI() ? node.getURI() : node.isLiteral() ? node.getLiteralLexicalForm() : "";
        return text.startsWith(BLANK) ? values.get(Integer.parseInt(text.substring(BLANK.length()))) : node;
    }

    /** Whether a plan or anything else that was printed has blanks. */
    public static boolean isBlank(String printed) {
        return printed.contains(BLANK);
    }
}
