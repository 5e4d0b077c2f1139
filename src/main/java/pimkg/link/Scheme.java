package pimkg.link;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The terms that links can lead to.
 *
 * @param name     what to call it, as SSSOM's {@code object_source}
 * @param targets  all of them
 * @param proposed the ids of those that are proposed; the others lend them their names
 */
public record Scheme(String name, List<Target> targets, Set<String> proposed) {

    /** Takes copies. */
    public Scheme {
        targets = List.copyOf(targets);
        proposed = Set.copyOf(proposed);
    }

    /** The same terms, all of them proposed. */
    public Scheme inDetail() {
        return new Scheme(name, targets, targets.stream().map(Target::id).collect(Collectors.toSet()));
    }

    /** The targets by id. */
    public Map<String, Target> byId() {
        return targets.stream().collect(Collectors.toMap(Target::id, Function.identity(), (a, b) -> a));
    }

    /** The nearest proposed terms above one that is not proposed itself. */
    Set<String> above(Target target, Map<String, Target> byId) {
        Set<String> found = new HashSet<>();
        Set<String> seen = new HashSet<>(Set.of(target.id()));
        Set<String> level = target.broader();
        while (!level.isEmpty() && found.isEmpty()) {
            Set<String> next = new HashSet<>();
            for (String id : level) {
                if (proposed.contains(id)) {
                    found.add(id);
                } else if (seen.add(id) && byId.containsKey(id)) {
                    next.addAll(byId.get(id).broader());
                }
            }
            level = next;
        }
        return found;
    }
}
