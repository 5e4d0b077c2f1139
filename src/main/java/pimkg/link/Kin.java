package pimkg.link;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which terms lend their names to a proposed one, by their numbers in the scheme.
 *
 * @param finer   the terms below it that are not proposed themselves
 * @param near    those that mean nearly the same, or stand alone and are related to nothing else that is proposed
 * @param related other terms connected with it
 */
record Kin(Map<Integer, List<Integer>> finer, Map<Integer, List<Integer>> near, Map<Integer, List<Integer>> related) {

    static Kin of(Scheme scheme) {
        Map<String, Target> byId = scheme.byId();
        Map<String, Integer> numbers = new HashMap<>();
        for (int number = 0; number < scheme.targets().size(); number++) {
            numbers.put(scheme.targets().get(number).id(), number);
        }
        Map<Integer, List<Integer>> finer = new HashMap<>();
        Map<Integer, List<Integer>> near = new HashMap<>();
        Map<Integer, List<Integer>> related = new HashMap<>();
        for (Target target : scheme.targets()) {
            if (!scheme.proposed().contains(target.id())) {
                int number = numbers.get(target.id());
                List<String> beside = target.related().stream().filter(scheme.proposed()::contains).filter(numbers::containsKey).toList();
                Set<String> above = scheme.above(target, byId);
                above.forEach(id -> put(finer, numbers.get(id), number));
                List<String> level = target.same().stream().filter(scheme.proposed()::contains).filter(numbers::containsKey).toList();
                level.forEach(id -> put(near, numbers.get(id), number));
                boolean isAlone = above.isEmpty() && level.isEmpty() && target.broader().isEmpty() && beside.size() == 1;
                beside.forEach(id -> put(isAlone ? near : related, numbers.get(id), number));
            }
        }
        return new Kin(finer, near, related);
    }

    private static void put(Map<Integer, List<Integer>> lists, int key, int value) {
        lists.computeIfAbsent(key, each -> new ArrayList<>()).add(value);
    }

    List<Integer> finer(int target) {
        return finer.getOrDefault(target, List.of());
    }

    List<Integer> near(int target) {
        return near.getOrDefault(target, List.of());
    }

    List<Integer> related(int target) {
        return related.getOrDefault(target, List.of());
    }
}
