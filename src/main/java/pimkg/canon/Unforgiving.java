package pimkg.canon;

import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.system.ErrorHandler;

/** Ends the reading at an error; what is only odd was accepted as it is. */
final class Unforgiving implements ErrorHandler {

    @Override
    public void warning(String message, long line, long column) {
        // A day such as 2026-02-30 is for the rules to judge.
    }

    @Override
    public void error(String message, long line, long column) {
        throw new RiotException(line + ":" + column + " " + message);
    }

    @Override
    public void fatal(String message, long line, long column) {
        error(message, line, column);
    }
}
