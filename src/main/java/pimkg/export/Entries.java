package pimkg.export;

import java.util.List;
import java.util.Map;

/**
 * What one description says, in the fields of a form.
 *
 * @param subject the IRI of the description
 * @param entries in the order of the form
 * @param unsaid  the properties, as paths of {@code prefix:name}, that the form has no field for, with the number of their values
 */
public record Entries(String subject, List<Entry> entries, Map<String, Long> unsaid) {

    /** Takes copies. */
    public Entries {
        entries = List.copyOf(entries);
        unsaid = Map.copyOf(unsaid);
    }
}
