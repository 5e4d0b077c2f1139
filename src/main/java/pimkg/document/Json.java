package pimkg.document;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.MalformedJsonException;
import java.io.IOException;
import java.io.LineNumberReader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.commons.io.IOUtils;
import pimkg.graph.Note;
import pimkg.graph.Place;
import pimkg.graph.Position;
import pimkg.graph.RdfInput;
import pimkg.graph.Reading.Reason;

/**
 * Reads JSON as RFC 8259 has it, and lists of objects one a line. Numbers stay as they are written; of a key that stands
 * twice in an object the first value stays.
 */
public final class Json {

    /** A tree takes about eight times the size of its text. */
    private static final long HEAP_PER_BYTE = 8;
    private static final int MEGA = 1 << 20;

    private Json() {
    }

    /**
     * The whole tree.
     *
     * @throws DocumentException when the file can't be used
     */
    public static JsonElement read(RdfInput input, Consumer<Note> notes) throws DocumentException {
        checkSize(input, Long.MAX_VALUE);
        Encoding encoding = Encoding.of(input, Encoding.Others.REFUSED);
        encoding.tell(input, notes);
        try {
            return strictly(input, encoding, notes);
        } catch (DocumentException broken) {
            return withoutTrailingCommas(input, encoding, notes, broken);
        }
    }

    /** The tree of a file whose only fault is commas before closing brackets. */
    private static JsonElement withoutTrailingCommas(RdfInput input, Encoding encoding, Consumer<Note> notes, DocumentException broken)
        throws DocumentException {
        if (broken.trouble().reason() != Reason.SYNTAX) {
            throw broken;
        }
        try (TextReader text = encoding.open(input)) {
            TrailingCommas commas = TrailingCommas.outOf(IOUtils.toString(text));
            if (commas.times() == 0) {
                throw broken;
            }
            RdfInput clean = RdfInput.of(input.name(), input.declared(), commas.text().getBytes(StandardCharsets.UTF_8));
            JsonElement value = strictly(clean, Encoding.of(clean, Encoding.Others.REFUSED), notes);
            notes.accept(Note.of("trailing-comma", Place.of(input.name(), Optional.of(new Position(commas.line(), 1))), commas.times()));
            return value;
        } catch (IOException gone) {
            throw broken;
        }
    }

    private static JsonElement strictly(RdfInput input, Encoding encoding, Consumer<Note> notes) throws DocumentException {
        List<Note> found = new ArrayList<>();
        Notes bounded = new Notes(input.name(), found::add);
        JsonTree tree = new JsonTree(input.name(), bounded);
        try (TextReader text = encoding.open(input); JsonReader reader = JsonTree.strict(text)) {
            JsonElement value = tree.value(reader);
            if (!isEnd(reader)) {
                return listOfLines(input, encoding, notes).orElseThrow(() ->
                    tree.here(Reason.SYNTAX, reader, "something follows the end of the value"));
            }
            bounded.end();
            found.forEach(notes);
            return value;
        } catch (IOException broken) {
            throw tree.trouble(broken);
        }
    }

    /** Refuses what is larger than this or than there is memory for. */
    static void checkSize(RdfInput input, long most) throws DocumentException {
        long largest = Math.min(most, Runtime.getRuntime().maxMemory() / HEAP_PER_BYTE);
        if (input.size() > largest) {
            throw DocumentException.of(Reason.TOO_LARGE, Long.toString(largest / MEGA));
        }
    }

    private static boolean isEnd(JsonReader reader) throws IOException {
        try {
            return reader.peek() == JsonToken.END_DOCUMENT;
        } catch (MalformedJsonException somethingFollows) {
            return false;
        }
    }

    /** The objects of a file that has one a line; empty when the first line that is not blank is no object. */
    private static Optional<JsonElement> listOfLines(RdfInput input, Encoding encoding, Consumer<Note> notes)
        throws IOException, DocumentException {
        JsonArray list = new JsonArray();
        Notes bounded = new Notes(input.name(), notes);
        JsonTree tree = new JsonTree(input.name(), bounded);
        try (LineNumberReader text = new LineNumberReader(encoding.open(input))) {
            for (String line = text.readLine(); line != null; line = text.readLine()) {
                if (!line.isBlank()) {
                    Optional<JsonElement> object = object(tree.onLine(text.getLineNumber(), list.size()), line, list.isEmpty());
                    if (object.isEmpty()) {
                        return Optional.empty();
                    }
                    list.add(object.get());
                }
            }
        }
        notes.accept(Note.of("json-lines", Place.of(input.name()), list.size()));
        bounded.end();
        return Optional.of(list);
    }

    private static Optional<JsonElement> object(JsonTree tree, String line, boolean first) throws DocumentException {
        try (JsonReader reader = JsonTree.strict(new StringReader(line))) {
            JsonElement value = tree.value(reader);
            if (value.isJsonObject() && isEnd(reader)) {
                return Optional.of(value);
            }
            if (first) {
                return Optional.empty();
            }
            throw tree.here(Reason.SYNTAX, reader, "one object was expected on this line, as on those before");
        } catch (IOException broken) {
            if (first) {
                return Optional.empty();
            }
            throw tree.trouble(broken);
        }
    }
}
