package pimkg.document;

import com.google.gson.JsonElement;
import java.io.IOException;
import java.io.LineNumberReader;
import java.util.Optional;
import java.util.function.Consumer;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.schema.CoreSchema;
import pimkg.graph.Note;
import pimkg.graph.RdfInput;
import pimkg.graph.Reading.Reason;

/**
 * Reads one document of YAML 1.2 with the types of JSON: dates and {@code yes} stay text. Nothing of the language's own is
 * followed but a few aliases: no tags of anybody's, no merging, no second document.
 */
public final class Yaml {

    /** The longest text, in letters. */
    static final int LONGEST = 20 << 20;
    /** How often lists and objects may be repeated by an alias. */
    static final int MOST_ALIASES = 50;

    private static final LoadSettings SETTINGS = LoadSettings.builder().setSchema(new CoreSchema())
        .setMaxAliasesForCollections(MOST_ALIASES).setAllowDuplicateKeys(false).setAllowRecursiveKeys(false).setAllowNonScalarKeys(true)
        .setCodePointLimit(LONGEST).setUseMarks(true).build();

    private Yaml() {
    }

    /**
     * The whole tree.
     *
     * @throws DocumentException when the file can't be used
     */
    public static JsonElement read(RdfInput input, Consumer<Note> notes) throws DocumentException {
        Json.checkSize(input, LONGEST);
        Encoding encoding = Encoding.of(input, Encoding.Others.REFUSED);
        encoding.tell(input, notes);
        try (TextReader nesting = encoding.open(input); TextReader text = encoding.open(input)) {
            checkDepth(nesting);
            Optional<Node> root = new Compose(SETTINGS).composeReader(text);
            if (root.isEmpty()) {
                throw DocumentException.of(Reason.EMPTY, "");
            }
            return new YamlTree(text.count()).value(root.get(), 0);
        } catch (IOException broken) {
            throw DocumentException.of(broken);
        } catch (YamlEngineException wrong) {
            throw trouble(wrong, input, encoding);
        }
    }

    /** The nodes of a text that could be read before, with their marks; empty when it has none. */
    static Optional<Node> compose(String text) {
        return new Compose(SETTINGS).composeString(text);
    }

    /** The events come one after the other, whereas nodes are composed by recursion. */
    private static void checkDepth(TextReader text) throws DocumentException {
        int depth = 0;
        for (Event event : new Parse(SETTINGS).parseReader(text)) {
            depth += event instanceof CollectionStartEvent ? 1 : event instanceof CollectionEndEvent ? -1 : 0;
            if (depth > JsonTree.DEEPEST + 1) {
                throw at(Reason.TOO_DEEP, event.getStartMark(), "");
            }
        }
    }

    /** A trouble at a place of the text. */
    static DocumentException at(Reason reason, Optional<Mark> mark, String text) {
        return DocumentException.at(reason, mark.map(at -> at.getLine() + 1).orElse(0), mark.map(at -> at.getColumn() + 1).orElse(0), text);
    }

    private static DocumentException trouble(YamlEngineException wrong, RdfInput input, Encoding encoding) {
        if (wrong.getCause() instanceof IOException broken) {
            return DocumentException.of(broken);
        }
        if (wrong instanceof MarkedYamlEngineException marked) {
            return at(Reason.SYNTAX, marked.getProblemMark().or(marked::getContextMark), String.valueOf(marked.getProblem()));
        }
        if (wrong instanceof ReaderException letter) {
            return DocumentException.at(Reason.SYNTAX, line(input, encoding, letter.getPosition()), 0, "a letter that may not be in YAML");
        }
        return DocumentException.of(Reason.SYNTAX, String.valueOf(wrong.getMessage()).lines().findFirst().orElse(""));
    }

    /** The line of a letter; 0 when it can't be read any more. */
    private static long line(RdfInput input, Encoding encoding, long position) {
        try (LineNumberReader text = new LineNumberReader(encoding.open(input))) {
            for (long count = 0; count < position; count++) {
                text.read();
            }
            return text.getLineNumber() + 1L;
        } catch (IOException gone) {
            return 0;
        }
    }
}
