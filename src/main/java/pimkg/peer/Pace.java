package pimkg.peer;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What each server takes for each question, as far as was seen. Where the last of the clients would give up nobody is sent: most servers go on
 * with what nobody waits for any more, and what is measured next would be measured beside that.
 */
final class Pace {

    /** Of processor time: whoever takes longer has compiled what it runs after one such answer. */
    private static final double LONG_MILLIS = 1_000;

    private final int processors;
    private final Map<List<String>, Double> millis = new HashMap<>();

    /** @param processors of this machine, which all clients of a server share */
    Pace(int processors) {
        this.processors = processors;
    }

    /** Notes what came of asking; when nobody was answered, that it takes no less than all of them had. */
    void note(String server, String question, int clients, Load.Reading reading) {
        millis.put(List.of(server, question), reading.answers() > 0 ? reading.cpu() : (double) Client.PATIENCE_MILLIS * processors / clients);
    }

    /** Whether one answer takes more than a second of processor time. */
    boolean isLong(String server, String question) {
        return known(server, question) > LONG_MILLIS;
    }

    /** Whether so many clients at once would not all have an answer before they give up. */
    boolean isHopeless(String server, String question, int clients) {
        return known(server, question) * clients / processors >= Client.PATIENCE_MILLIS;
    }

    private double known(String server, String question) {
        return millis.getOrDefault(List.of(server, question), 0.0);
    }
}
