package pimkg.vocabulary;

import java.util.List;
import java.util.Optional;

/**
 * A term of an agency's code list.
 *
 * @param id           what the agency knows it by: an IRI, a code, a tag, {@code field=value}
 * @param labels       its names, one or more; the first is the one to show
 * @param alternatives other names
 * @param definitions  what the agency says it means
 * @param parent       the id of a broader term, or of the field whose value it is, where the list tells
 * @param context      words that say where in the list it stands: the field's or group's name; may be empty
 * @param notation     a code beside the id
 * @param place        where it stands in the file: {@code line 7}, {@code Sheet1!A7}, a JSON pointer; may be empty
 */
public record Term(String id, List<Wording> labels, List<Wording> alternatives, List<Wording> definitions,
                   Optional<String> parent, String context, Optional<String> notation, String place) {

    /** Takes copies of the lists. */
    public Term {
        labels = List.copyOf(labels);
        alternatives = List.copyOf(alternatives);
        definitions = List.copyOf(definitions);
    }

    /** The label to show: English if there is one, else the first. */
    public String label() {
        return labels.stream().filter(label -> label.language().equals("en")).findFirst()
            .or(() -> labels.stream().findFirst()).map(Wording::text).orElse(id);
    }
}
