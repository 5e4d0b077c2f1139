package pimkg.validation;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import pimkg.graph.JsonPointers;
import pimkg.graph.Place;
import pimkg.graph.Position;
import pimkg.graph.Positions;
import pimkg.graph.RdfInput;
import pimkg.graph.Reading;
import pimkg.graph.Source;
import pimkg.graph.Syntax;
import pimkg.rule.Rule;
import pimkg.term.Prefixes;

/** Places that were not known while judging, found by reading once more; files without findings need not pay for that. */
final class LatePlaces {

    private LatePlaces() {
    }

    /** What a form says of its places; pointers in JSON-LD; in a syntax with lines, those of the description for findings that have none. */
    static List<Finding> into(List<Finding> findings, Source source, Reading.Streamed reading) {
        if (!(source instanceof RdfInput input) || reading.syntax().isEmpty()) {
            return findings.stream().map(finding -> finding.at(source.place(finding.place().position(), name(finding.rule()), finding.gap()))).toList();
        }
        if (reading.syntax().get() == Syntax.JSONLD) {
            return findings.isEmpty() ? findings : pointers(findings, input);
        }
        boolean lost = findings.stream().anyMatch(finding -> finding.place().position().isEmpty());
        return lost ? positions(findings, input) : findings;
    }

    private static String name(Rule rule) {
        return rule.shape().isURI() ? Prefixes.shorten(rule.shape().getURI()) : "";
    }

    private static List<Finding> pointers(List<Finding> findings, RdfInput input) {
        try {
            JsonPointers pointers = JsonPointers.in(input, Syntax.JSONLD);
            return findings.stream().map(finding -> at(finding, Optional.empty(), pointers.of(finding.dataset()))).toList();
        } catch (IOException gone) {
            return findings;
        }
    }

    private static List<Finding> positions(List<Finding> findings, RdfInput input) {
        Positions positions = Positions.in(input, findings.stream()
            .filter(finding -> finding.place().position().isEmpty()).map(Finding::dataset).collect(Collectors.toSet()));
        return findings.stream().map(finding -> at(finding,
            finding.place().position().or(() -> positions.of(finding.dataset())), finding.place().pointer())).toList();
    }

    private static Finding at(Finding finding, Optional<Position> position, Optional<String> pointer) {
        return finding.at(new Place(finding.place().file(), position, Optional.empty(), pointer));
    }
}
