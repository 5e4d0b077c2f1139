package pimkg.vocabulary;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A code list of an agency.
 *
 * @param name  what to call it, for example the file's name without ending
 * @param terms in the order of the file; ids are unique
 */
public record Vocabulary(String name, List<Term> terms) {

    /** Takes a copy of the list and leaves out what repeats an id with the same label; the rest of a repeated id is numbered. */
    public Vocabulary {
        Map<String, Term> unique = new LinkedHashMap<>();
        for (Term term : terms) {
            Term earlier = unique.putIfAbsent(term.id(), term);
            if (earlier != null && !earlier.label().equals(term.label())) {
                int number = 2;
                while (unique.containsKey(term.id() + "~" + number)) {
                    number++;
                }
                unique.put(term.id() + "~" + number, renamed(term, term.id() + "~" + number));
            }
        }
        terms = List.copyOf(unique.values());
    }

    private static Term renamed(Term term, String id) {
        return new Term(id, term.labels(), term.alternatives(), term.definitions(), term.parent(), term.context(),
            term.notation(), term.place());
    }
}
