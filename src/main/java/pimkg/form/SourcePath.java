package pimkg.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a value stands in a record: keys with dots between them; {@code []} behind one whose objects are things of their own;
 * {@code [key=name]} behind a list of which only one object is meant. Any other list on the way is gone through.
 *
 * @param steps from the record on
 */
public record SourcePath(List<Step> steps) {

    private static final Pattern STEP = Pattern.compile("([^.\\[\\]]+)(\\[(?:(\\w+)=([^\\]]*))?\\])?(?:\\.|$)");

    /**
     * One key.
     *
     * @param key    the name of a member
     * @param thing  whether what it leads to is a thing of its own, such as a file
     * @param filter a member that the object must have, and its value
     */
    public record Step(String key, boolean thing, Optional<Filter> filter) {
    }

    /** The object that is meant is the one whose member has this value. */
    public record Filter(String member, String value) {
    }

    /** Takes a copy of the list. */
    public SourcePath {
        steps = List.copyOf(steps);
    }

    /**
     * The path that a table writes.
     *
     * @throws IllegalArgumentException when it breaks the rules, which is a fault of what ships
     */
    static SourcePath parse(String text) {
        List<Step> steps = new ArrayList<>();
        Matcher matcher = STEP.matcher(text);
        int at = 0;
        while (at < text.length() && matcher.find(at) && matcher.start() == at) {
            Optional<Filter> filter = Optional.ofNullable(matcher.group(3)).map(member -> new Filter(member, matcher.group(4)));
            steps.add(new Step(matcher.group(1), matcher.group(2) != null && filter.isEmpty(), filter));
            at = matcher.end();
        }
        if (steps.isEmpty() || at < text.length()) {
            throw new IllegalArgumentException("This is no path into a record: " + text);
        }
        return new SourcePath(steps);
    }

    /** A path of plain keys. */
    public static SourcePath of(List<String> keys) {
        return new SourcePath(keys.stream().map(key -> new Step(key, false, Optional.empty())).toList());
    }

    /** The last key. */
    public String lastKey() {
        return steps.get(steps.size() - 1).key();
    }
}
