package pimkg.inventory;

import java.util.List;
import java.util.Set;

/**
 * That several agencies describe the same: one category, one place and one group in the same years.
 *
 * @param category of all
 * @param place    that at least one of them names itself, and the others name or name a part of
 * @param group    likewise
 * @param years    in which at least two of them do, in order
 * @param agencies those, by name
 */
public record Overlap(Value category, Value place, Value group, List<Integer> years, Set<String> agencies) {
}
