package pimkg.cli;

import java.util.Map;

/**
 * Has each line of a server's log begin with its time: it is read later. A command that ends at once does not
 * make the calendar ready that this takes, a twentieth of its start.
 */
final class DatedLog {

    private static final Map<String, String> SETTINGS = Map.of("org.slf4j.simpleLogger.showDateTime", "true",
        "org.slf4j.simpleLogger.dateTimeFormat", "yyyy-MM-dd'T'HH:mm:ssXXX");

    private DatedLog() {
    }

    /** To be called before anything is logged; what is set already stays. */
    static void startFor(String... arguments) {
        if (arguments.length > 0 && arguments[0].equals("serve")) {
            SETTINGS.forEach((name, value) -> System.getProperties().putIfAbsent(name, value));
        }
    }
}
