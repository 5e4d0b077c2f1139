package pimkg.format;

import com.google.gson.Strictness;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.Writer;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Writes JSON as it goes along: what was written is not kept. */
final class Json {

    /** What stands between two brackets. */
    @FunctionalInterface
    interface Body {
        void write() throws IOException;
    }

    /** What is written of each of many. */
    @FunctionalInterface
    interface Each<T> {
        void write(T member) throws IOException;
    }

    private final JsonWriter out;

    private Json(JsonWriter out) {
        this.out = out;
        out.setStrictness(Strictness.LENIENT);
        out.setHtmlSafe(false);
        out.setSerializeNulls(true);
    }

    /** Indented. */
    static Json pretty(Writer out) {
        JsonWriter json = new JsonWriter(out);
        json.setIndent("  ");
        return new Json(json);
    }

    /** All on one line; several values may follow each other, and whoever writes them parts them. */
    static Json compact(Writer out) {
        return new Json(new JsonWriter(out));
    }

    /** An object on its own or in an array. */
    void object(Body members) throws IOException {
        out.beginObject();
        members.write();
        out.endObject();
    }

    /** An object as a member. */
    void object(String name, Body members) throws IOException {
        out.name(name);
        object(members);
    }

    /** An array with something for each of {@code members}. */
    <T> void array(String name, Stream<T> members, Each<T> each) throws IOException {
        out.name(name).beginArray();
        for (Iterator<T> rest = members.iterator(); rest.hasNext();) {
            each.write(rest.next());
        }
        out.endArray();
    }

    /** An array of objects, one for each of {@code members}. */
    <T> void objects(String name, Stream<T> members, Each<T> each) throws IOException {
        array(name, members, member -> object(() -> each.write(member)));
    }

    /** An array of texts. */
    void texts(String name, List<String> texts) throws IOException {
        array(name, texts.stream(), out::value);
    }

    /** A text. */
    void put(String name, String value) throws IOException {
        out.name(name).value(value);
    }

    /** A number. */
    void put(String name, long value) throws IOException {
        out.name(name).value(value);
    }

    /** A truth value. */
    void put(String name, boolean value) throws IOException {
        out.name(name).value(value);
    }

    /** A text, number or {@code null}. */
    void put(String name, Optional<?> value) throws IOException {
        out.name(name);
        if (value.isPresent() && value.get() instanceof Number number) {
            out.value(number);
        } else {
            out.value(value.map(Object::toString).orElse(null));
        }
    }
}
