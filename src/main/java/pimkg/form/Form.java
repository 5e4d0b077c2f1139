package pimkg.form;

import java.util.List;

/**
 * The form in which agencies keep descriptions, and what its fields mean.
 *
 * @param code    its name on the command line and in reports, such as {@code hdx}
 * @param isTable whether it is a table and not a tree of objects
 * @param records where records may stand, as paths of keys; an empty path for the whole
 * @param marks   fields by which a record of it is known
 * @param least   how many of them there must be
 * @param iris    templates for the address of what a record describes, with fields in braces
 * @param rules   its fields; one above another goes first
 */
public record Form(String code, boolean isTable, List<List<String>> records, List<Mark> marks, int least, List<String> iris,
                   List<FieldRule> rules) {

    /**
     * A field that tells.
     *
     * @param path   keys with dots between them
     * @param values one of these has to be its value; empty for any
     */
    public record Mark(String path, List<String> values) {
        /** Takes a copy of the list. */
        public Mark {
            values = List.copyOf(values);
        }

        static Mark parse(String text) {
            String[] sides = text.split("=", 2);
            return new Mark(sides[0], sides.length == 1 ? List.of() : List.of(sides[1].split("\\|")));
        }
    }

    /** Takes copies of the lists. */
    public Form {
        records = List.copyOf(records);
        marks = List.copyOf(marks);
        iris = List.copyOf(iris);
        rules = List.copyOf(rules);
    }
}
