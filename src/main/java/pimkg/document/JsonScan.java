package pimkg.document;

import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.util.function.ObjIntConsumer;

/** Goes through the text of JSON that was read before, and tells where each value begins. What it does not expect ends it. */
final class JsonScan {

    private static final String ENDS = ",]}: \t\r\n";

    private final String text;
    private final ObjIntConsumer<String> found;
    private int at;

    /**
     * A scan.
     *
     * @param found takes the pointer of each value and where it begins, counted in letters from 0; of a list or an object that has a key, where the key does
     */
    JsonScan(String text, ObjIntConsumer<String> found) {
        this.text = text;
        this.found = found;
    }

    /** One value; or several, one behind the other, which are the elements of a list. */
    void all() {
        skip();
        found.accept("", at);
        value("", -1, 0);
        skip();
        if (at < text.length()) {
            at = 0;
            for (int number = 0; at < text.length(); number++) {
                value(Pointer.of(number), -1, 0);
                skip();
            }
        }
    }

    private void skip() {
        while (at < text.length() && (Character.isWhitespace(text.charAt(at)) || text.charAt(at) == '\uFEFF')) {
            at++;
        }
    }

    private char next() {
        return at < text.length() ? text.charAt(at) : 0;
    }

    private void value(String pointer, int key, int depth) {
        skip();
        boolean nested = next() == '{' || next() == '[';
        found.accept(pointer, nested && key >= 0 ? key : at);
        if (depth > JsonTree.DEEPEST) {
            at = text.length();
        } else if (next() == '{') {
            object(pointer, depth);
        } else if (nested) {
            array(pointer, depth);
        } else if (next() == '"') {
            string();
        } else {
            at++;
            while (at < text.length() && ENDS.indexOf(text.charAt(at)) < 0) {
                at++;
            }
        }
    }

    private void object(String pointer, int depth) {
        at++;
        skip();
        while (next() == '"') {
            int key = at;
            String name = string();
            skip();
            at += next() == ':' ? 1 : 0;
            value(pointer + Pointer.of(name), key, depth + 1);
            comma();
        }
        at += next() == '}' ? 1 : 0;
    }

    private void array(String pointer, int depth) {
        at++;
        skip();
        for (int number = 0; at < text.length() && next() != ']'; number++) {
            value(pointer + Pointer.of(number), -1, depth + 1);
            comma();
        }
        at += next() == ']' ? 1 : 0;
    }

    private void comma() {
        skip();
        at += next() == ',' ? 1 : 0;
        skip();
    }

    private String string() {
        int start = at++;
        while (at < text.length() && text.charAt(at) != '"') {
            at += text.charAt(at) == '\\' ? 2 : 1;
        }
        at = Math.min(text.length(), at + 1);
        String raw = text.substring(start, at);
        try {
            return raw.indexOf('\\') < 0 && raw.length() > 1 ? raw.substring(1, raw.length() - 1) : JsonParser.parseString(raw).getAsString();
        } catch (JsonParseException broken) {
            return raw;
        }
    }
}
