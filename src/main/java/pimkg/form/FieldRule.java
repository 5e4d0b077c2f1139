package pimkg.form;

import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;

/**
 * What one field of a form means: a row of its table.
 *
 * @param source   where the field stands in a record, or the key of a column; for a constant the field it depends on
 * @param property where its value belongs in a description; empty for what is not taken over
 * @param reading  how its text is read
 * @param several  whether one text holds several values
 * @param values   the table or list that the reading looks into; may be empty
 * @param when     whether it applies
 * @param constant a value that does not depend on the text of the field
 * @param written  whether a record of this form is written with it
 * @param extras   further columns of its table, by heading
 */
public record FieldRule(SourcePath source, Optional<PropertyPath> property, Reading reading, boolean several, String values,
                        Condition when, Optional<Node> constant, boolean written, Map<String, String> extras) {

    /** Takes a copy of the map. */
    public FieldRule {
        extras = Map.copyOf(extras);
    }

    /** The rule of a row, with the cells by their headings. */
    static FieldRule of(Map<String, String> row) {
        String source = row.get("source");
        String as = row.get("as");
        Condition when = Condition.parse(row.get("when"));
        boolean constant = source.startsWith("=");
        if (constant && !(when instanceof Condition.Beside)) {
            throw new IllegalArgumentException("A constant needs a field that it depends on: " + source);
        }
        boolean several = as.endsWith("*");
        return new FieldRule(SourcePath.parse(constant ? ((Condition.Beside) when).field() : source),
            Optional.of(row.get("property")).filter(text -> !text.isBlank()).map(PropertyPath::parse),
            constant ? Reading.CODE : Reading.named(several ? as.substring(0, as.length() - 1) : as), several, row.get("values"), when,
            constant ? Optional.of(PropertyPath.term(source.substring(1))) : Optional.empty(), !"no".equals(row.get("out")), row);
    }

    /** The column's key, in the form of a table. */
    public String key() {
        return source.lastKey();
    }
}
