package pimkg.journal;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What a record is to say.
 *
 * @param fields by name, in the order in which they are written: names of lower-case letters, values of one line
 * @param body   lines that each end with a line feed and don't begin with {@code #}; may be empty
 */
public record Draft(Map<String, String> fields, String body) {

    static final Pattern NAME = Pattern.compile("[a-z]{1,30}");

    /**
     * Checks that it can be read again as what it is.
     *
     * @throws IllegalArgumentException when it can't
     */
    public Draft {
        fields = new LinkedHashMap<>(fields);
        fields.forEach((name, value) -> {
            if (!NAME.matcher(name).matches() || RecordText.OWN.contains(name) || !RecordText.isLine(value)) {
                throw new IllegalArgumentException(name);
            }
        });
        if (!body.isEmpty() && (body.startsWith("#") || body.startsWith("\n") || body.contains("\n#") || body.contains("\n\n")
                || body.indexOf('\0') >= 0 || !body.endsWith("\n"))) {
            throw new IllegalArgumentException("body");
        }
    }
}
