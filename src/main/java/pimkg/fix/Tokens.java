package pimkg.fix;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import pimkg.graph.Position;

/** Finds where the words of Turtle, TriG, N-Triples and N-Quads begin and end. */
final class Tokens {

    /** A literal with its tag or type, an IRI, a blank node, or a name or number up to what can't belong to it. */
    private static final Pattern TOKEN = Pattern.compile("""
        (?:\"\"\"(?:[^"\\\\]++|\\\\.|"(?!""))*+\"\"\"|'''(?:[^'\\\\]++|\\\\.|'(?!''))*+'''|"(?:[^"\\\\\\r\\n]++|\\\\.)*+"|'(?:[^'\\\\\\r\\n]++|\\\\.)*+')\
        (?:@[A-Za-z]+(?:-[A-Za-z0-9]+)*|\\s*\\^\\^\\s*(?:<[^<>\\s]*>|[^\\s<>"'();,\\[\\]{}]*[^\\s<>"'();,\\[\\]{}.]))?\
        |<[^<>\\s]*>|(?:[^\\s<>"'();,\\[\\]{}#.]|(?<=\\S)[#.](?=[^\\s<>"'();,\\[\\]{}]))++""", Pattern.DOTALL);
    private static final int OBJECT = 2;

    private final String text;

    Tokens(String text) {
        this.text = text;
    }

    /** The offset of a place; empty when the text is too short. A byte order mark counts as a character, as it does to the parser. */
    OptionalInt offset(Position position) {
        int line = 0;
        for (long passed = 1; passed < position.line(); passed++) {
            line = text.indexOf('\n', line) + 1;
            if (line == 0) {
                return OptionalInt.empty();
            }
        }
        long offset = line + position.column() - 1;
        return offset < text.length() ? OptionalInt.of((int) offset) : OptionalInt.empty();
    }

    /** The one word that begins at an offset. */
    List<Edit> at(int offset, String replacement) {
        Matcher matcher = TOKEN.matcher(text).region(offset, text.length()).useTransparentBounds(true);
        return matcher.lookingAt() ? List.of(new Edit(matcher.start(), matcher.end(), replacement)) : List.of();
    }

    /** The object of the statement, of which each has a line, that begins at an offset; or the object that does so itself. */
    List<Edit> objectOfLine(int offset, String replacement) {
        List<Edit> words = new ArrayList<>();
        int next = offset;
        List<Edit> word = at(next, replacement);
        while (!word.isEmpty() && words.size() <= OBJECT) {
            words.addAll(word);
            next = word.get(0).end();
            while (next < text.length() && (text.charAt(next) == ' ' || text.charAt(next) == '\t')) {
                next++;
            }
            word = at(next, replacement);
        }
        return words.size() > OBJECT ? List.of(words.get(OBJECT)) : words.stream().limit(1).toList();
    }
}
