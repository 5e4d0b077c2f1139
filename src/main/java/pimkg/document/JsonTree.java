package pimkg.document;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import com.google.gson.Strictness;
import com.google.gson.internal.LazilyParsedNumber;
import com.google.gson.stream.JsonReader;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import pimkg.graph.Note;
import pimkg.graph.Place;
import pimkg.graph.Reading.Reason;

/** Builds the tree of one JSON value, and knows the place of what it is reading. */
final class JsonTree {

    /** How deep lists and objects may be nested. */
    static final int DEEPEST = 100;

    private static final Pattern LOCATION = Pattern.compile("\\bat line (\\d+) column (\\d+) path ([^\n]*)");

    /** Complaints of the reader that help; the others only name its lenient mode. */
    private static final List<String> COMPLAINTS = List.of("Unterminated object", "Unterminated array", "Unterminated string",
        "Expected name", "Expected ':'", "Expected value", "Invalid escape sequence", "Unexpected value", "End of input");

    private final String file;
    private final Consumer<Note> notes;
    private final Deque<Object> steps = new ArrayDeque<>();
    private int root;
    private long onlyLine;

    JsonTree(String file, Consumer<Note> notes) {
        this.file = file;
        this.notes = notes;
    }

    static JsonReader strict(Reader text) {
        JsonReader reader = new JsonReader(text);
        reader.setStrictness(Strictness.STRICT);
        reader.setNestingLimit(2 * DEEPEST);
        return reader;
    }

    /** From now on a value stands on a line of its own and is an element of a list. */
    JsonTree onLine(long line, int index) {
        steps.clear();
        steps.addLast(index);
        root = 1;
        onlyLine = line;
        return this;
    }

    JsonElement value(JsonReader reader) throws IOException, DocumentException {
        if (steps.size() - root > DEEPEST) {
            throw here(Reason.TOO_DEEP, reader, "");
        }
        return switch (reader.peek()) {
            case BEGIN_OBJECT -> object(reader);
            case BEGIN_ARRAY -> array(reader);
            case STRING -> new JsonPrimitive(whole(reader.nextString(), reader));
            case NUMBER -> new JsonPrimitive(new LazilyParsedNumber(reader.nextString()));
            case BOOLEAN -> new JsonPrimitive(reader.nextBoolean());
            case NULL -> {
                reader.nextNull();
                yield JsonNull.INSTANCE;
            }
            default -> throw here(Reason.SYNTAX, reader, "a value was expected");
        };
    }

    private JsonObject object(JsonReader reader) throws IOException, DocumentException {
        JsonObject object = new JsonObject();
        reader.beginObject();
        while (reader.hasNext()) {
            String key = whole(reader.nextName(), reader);
            steps.addLast(key);
            JsonElement value = value(reader);
            if (object.has(key) && !object.get(key).equals(value)) {
                // Which of the two is meant, nobody can tell: one may say that the data is sensitive.
                throw here(Reason.SYNTAX, reader, "this key is there twice, with different values");
            }
            if (object.has(key)) {
                notes.accept(Note.of("duplicate-key", Place.ofPointer(file, Pointer.of(steps.toArray()))));
            } else {
                object.add(key, value);
            }
            steps.removeLast();
        }
        reader.endObject();
        return object;
    }

    private JsonArray array(JsonReader reader) throws IOException, DocumentException {
        JsonArray array = new JsonArray();
        reader.beginArray();
        while (reader.hasNext()) {
            steps.addLast(array.size());
            array.add(value(reader));
            steps.removeLast();
        }
        reader.endArray();
        return array;
    }

    /** JSON can name half a letter ({@code \ud800}), which nothing can write down again. */
    private String whole(String text, JsonReader reader) throws DocumentException {
        for (int index = 0; index < text.length(); index += Character.charCount(text.codePointAt(index))) {
            int letter = text.codePointAt(index);
            if (letter >= Character.MIN_SURROGATE && letter <= Character.MAX_SURROGATE) {
                throw here(Reason.SYNTAX, reader, "half a letter, \\u" + Integer.toHexString(letter));
            }
        }
        return text;
    }

    /** A trouble at the place that the reader has come to. */
    DocumentException here(Reason reason, JsonReader reader, String text) {
        return at(reason, reader.toString(), text);
    }

    /** What the reader complains of, with its place. */
    DocumentException trouble(IOException broken) {
        String message = String.valueOf(broken.getMessage());
        boolean ours = broken instanceof TextReader.TroubleException || !LOCATION.matcher(message).find();
        return ours ? DocumentException.of(broken) : at(Reason.SYNTAX, message, words(message));
    }

    private DocumentException at(Reason reason, String location, String text) {
        Matcher matcher = LOCATION.matcher(location);
        if (!matcher.find()) {
            return DocumentException.of(reason, text);
        }
        long line = onlyLine > 0 ? onlyLine : Long.parseLong(matcher.group(1));
        return DocumentException.at(reason, line, Long.parseLong(matcher.group(2)), (text + " at " + matcher.group(3)).strip());
    }

    private static String words(String message) {
        return COMPLAINTS.stream().filter(message::startsWith).findFirst().orElse("this is no strict JSON");
    }
}
