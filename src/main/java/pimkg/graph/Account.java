package pimkg.graph;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What became of each field of a file that is not RDF, so that nothing is dropped in silence.
 *
 * @param form    the code of the form it was recognised as, such as {@code hdx}
 * @param records how many descriptions it holds
 * @param fields  every field with a value in it, in the order of the file
 * @param headings what the fields of the form are called in the file, or would be in its language, by their key; empty for a form
 *                 whose fields have one name
 * @param notes   what a person should know of the reading, in the order of the file; of many alike the first
 */
public record Account(String form, long records, List<Field> fields, Map<String, String> headings,
                      List<Note> notes) {

    /** Takes copies. */
    public Account {
        fields = List.copyOf(fields);
        headings = Map.copyOf(headings);
        notes = List.copyOf(notes);
    }

    /** What became of a field. */
    public enum Use {
        /** Its values are statements now. */
        USED,
        /** The form's table does not know it, or has nothing to map it to. */
        UNUSED,
        /** Book-keeping of the system it comes from, which says nothing about the dataset. */
        TECHNICAL,
        /** It names people, so it was left out on purpose. */
        PERSONAL
    }

    /**
     * A field.
     *
     * @param name   as the file has it: a heading, or the path to it in JSON with {@code []} for each list
     * @param use    what became of it
     * @param values how many values it had
     */
    public record Field(String name, Use use, long values) {
    }

    /** The fields of which this became. */
    public Stream<Field> fields(Use use) {
        return fields.stream().filter(field -> field.use() == use);
    }
}
