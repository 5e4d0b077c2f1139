package pimkg.sssom;

import java.util.ArrayList;
import java.util.List;
import pimkg.crosswalk.Origin;
import pimkg.sssom.Trouble.Kind;

/** Gathers what is wrong with one file. */
public final class TroubleLog {

    /** How many are told; a file with more has one cause repeated. */
    public static final int MAX = 100;

    private final String file;
    private final List<Trouble> troubles = new ArrayList<>();

    /** For a file of this name. */
    public TroubleLog(String file) {
        this.file = file;
    }

    /** The file's name. */
    public String file() {
        return file;
    }

    /** Notes one at a line; 0 for the file as a whole. */
    public void add(long line, Kind kind, String... words) {
        add(Origin.line(file, line), kind, words);
    }

    /** Notes one at a place. */
    public void add(Origin origin, Kind kind, String... words) {
        if (troubles.size() < MAX) {
            troubles.add(new Trouble(origin, kind, List.of(words)));
        } else if (troubles.size() == MAX) {
            troubles.add(new Trouble(Origin.line(file, 0), Kind.MORE, List.of(Integer.toString(MAX))));
        }
    }

    /** Whether something at a place, or within it, is told already. */
    public boolean isTold(Origin origin) {
        return troubles.stream().map(Trouble::origin).anyMatch(told -> origin.line() > 0
            ? told.line() == origin.line() : !origin.pointer().isEmpty() && told.pointer().startsWith(origin.pointer() + "/"));
    }

    /** All of them, in the order in which they were met. */
    public List<Trouble> all() {
        return List.copyOf(troubles);
    }
}
