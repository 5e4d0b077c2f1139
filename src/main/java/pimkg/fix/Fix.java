package pimkg.fix;

import java.util.List;
import pimkg.suggest.Suggestion;
import pimkg.validation.Finding;

/**
 * A change that mends a finding.
 *
 * @param finding    what is mended
 * @param suggestion what is put in place
 * @param before     the words of the file that give way
 * @param after      the words that take their place
 * @param edits      where: one value may stand in several statements
 */
public record Fix(Finding finding, Suggestion suggestion, String before, String after, List<Edit> edits) {

    /** Takes a copy of the list. */
    public Fix {
        edits = List.copyOf(edits);
    }

    /** The offset of the first change, in characters from 0. */
    int start() {
        return edits.get(0).start();
    }
}
