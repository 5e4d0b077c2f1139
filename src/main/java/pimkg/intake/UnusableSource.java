package pimkg.intake;

import java.util.Optional;
import pimkg.graph.Place;
import pimkg.graph.Position;
import pimkg.graph.RdfInput;
import pimkg.graph.RdfReader.Statements;
import pimkg.graph.Reading;

/**
 * A file that can't be used.
 *
 * @param input   the file
 * @param trouble why
 */
record UnusableSource(RdfInput input, Reading.Unreadable trouble) implements FormSource {

    @Override
    public Reading stream(Statements statements) {
        return trouble;
    }

    @Override
    public Place place(Optional<Position> position, String rule, Optional<String> path) {
        return Place.of(name(), position);
    }
}
