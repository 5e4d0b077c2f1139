package pimkg.form;

import java.util.List;
import java.util.Set;

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
 * @param around  fields of the envelope that records come in, which say nothing about them; paths of keys
 */
public record Form(String code, boolean isTable, List<List<String>> records, List<Mark> marks, int least, List<String> iris,
                   List<FieldRule> rules, Set<String> around) {

    /**
     * A field that tells.
     *
     * @param path   keys with dots between them
     * @param values one of these has to be its value; empty for any
     * @param needed whether nothing without it is a record, even among records
     */
    public record Mark(String path, List<String> values, boolean needed) {
        /** Takes a copy of the list. */
        public Mark {
            values = List.copyOf(values);
        }

        static Mark parse(String text) {
            boolean needed = text.startsWith("!");
            String[] sides = text.substring(needed ? 1 : 0).split("=", 2);
            return new Mark(sides[0], sides.length == 1 ? List.of() : List.of(sides[1].split("\\|")), needed);
        }
    }

    /** Takes copies of the lists. */
    public Form {
        records = List.copyOf(records);
        marks = List.copyOf(marks);
        iris = List.copyOf(iris);
        rules = List.copyOf(rules);
        around = Set.copyOf(around);
    }
}
