package pimkg.validation;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import pimkg.graph.JsonPointers;
import pimkg.graph.RdfInput;
import pimkg.graph.Syntax;

/** Places in JSON, found by reading once more; files without findings need not pay for that. */
final class Pointers {

    private Pointers() {
    }

    static List<Finding> into(List<Finding> findings, RdfInput input, Syntax syntax) {
        if (syntax != Syntax.JSONLD || findings.isEmpty()) {
            return findings;
        }
        try {
            JsonPointers pointers = JsonPointers.in(input, syntax);
            return findings.stream().map(finding -> at(finding, pointers.of(finding.dataset()))).toList();
        } catch (IOException gone) {
            return findings;
        }
    }

    private static Finding at(Finding finding, Optional<String> pointer) {
        Place place = new Place(finding.place().file(), Optional.empty(), Optional.empty(), pointer);
        return new Finding(finding.rule(), finding.dataset(), finding.path(), finding.value(), finding.suggestions(), place);
    }
}
