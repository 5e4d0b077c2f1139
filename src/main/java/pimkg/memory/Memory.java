package pimkg.memory;

import java.util.Map;

/**
 * What is remembered of a run.
 *
 * @param key   what the findings depend on beside the files: the rules, what they look up, the program
 * @param day   the day of the run; some rules ask for it
 * @param files by the name that the user gave
 */
public record Memory(String key, String day, Map<String, FileMemory> files) {

    /** Takes a copy of the map. */
    public Memory {
        files = Map.copyOf(files);
    }

    /** Nothing yet. */
    public static Memory empty(String key, String day) {
        return new Memory(key, day, Map.of());
    }
}
