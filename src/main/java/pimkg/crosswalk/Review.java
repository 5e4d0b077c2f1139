package pimkg.crosswalk;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import pimkg.crosswalk.Decision.Verdict;
import pimkg.crosswalk.ReviewException.Fault;

/**
 * Enters decisions into a set. What is there stays as it is; a decision is a new record that names the one it judges in
 * {@code derived_from}, and from then on stands for it.
 *
 * <p>Whoever decides first on a program's candidate becomes its author; a second person, who must be another, reviews. To be
 * unsure leaves it open. Who disagrees with an author enters two records: the review, and the opposite of what was said.
 */
public final class Review {

    private MappingSet set;
    private final Decision decision;

    private Review(MappingSet set, Decision decision) {
        this.set = set;
        this.decision = decision;
    }

    /**
     * The set with a decision on each of some records, told by their IRI, CURIE, name or line.
     *
     * @throws ReviewException when one of them can't be decided upon; nothing is entered then
     */
    public static MappingSet enter(MappingSet set, Decision decision, List<String> records) {
        Review review = new Review(named(set), decision);
        List<Mapping> found = records.stream().map(review::find).toList();
        found.forEach(review::decide);
        return review.set;
    }

    /** The set with a name for every record, so that decisions can name what they judge. */
    public static MappingSet named(MappingSet set) {
        Set<String> taken = new HashSet<>();
        List<Mapping> all = new ArrayList<>();
        for (Mapping mapping : set.mappings()) {
            String id = set.idOf(mapping);
            String free = id;
            for (int number = 2; !taken.add(free); number++) {
                free = id + "-" + number;
            }
            all.add(mapping.with(Slot.RECORD_ID, free));
        }
        return set.with(all);
    }

    private Mapping find(String text) {
        String iri = set.curies().expand(text).orElse(text);
        return set.mappings().stream().filter(mapping -> isNamed(mapping, text, iri)).findFirst()
            .orElseThrow(() -> new ReviewException(Fault.UNKNOWN, text));
    }

    private static boolean isNamed(Mapping mapping, String text, String iri) {
        String id = mapping.get(Slot.RECORD_ID).orElseThrow();
        return id.equals(iri) || id.endsWith("#" + text) || id.endsWith("/" + text)
            || mapping.origin().filter(origin -> origin.line() > 0 && Long.toString(origin.line()).equals(text)).isPresent();
    }

    private void decide(Mapping judged) {
        String name = judged.get(Slot.RECORD_ID).orElseThrow();
        if (!set.current().contains(judged)) {
            throw new ReviewException(Fault.DECIDED, set.curies().shorten(name));
        }
        if (!judged.hasAuthor()) {
            append(decision.verdict() == Verdict.UNSURE ? review(judged, 0) : verdict(judged), judged);
            return;
        }
        if (decision.by().isAuthorOf(judged)) {
            throw new ReviewException(Fault.OWN, set.curies().shorten(name));
        }
        double usual = decision.verdict() == Verdict.UNSURE ? 0 : agrees(judged) ? 1 : -1;
        double agreement = decision.agreement().orElse(usual);
        Mapping reviewed = append(review(judged, agreement), judged);
        boolean opposite = decision.verdict() == Verdict.NONE || !judged.isUnmapped();
        if (agreement == -1 && opposite) {
            append(verdict(reviewed), reviewed);
        }
    }

    private boolean agrees(Mapping judged) {
        return switch (decision.verdict()) {
            case ACCEPT -> judged.isPositive();
            case REJECT -> judged.isNegative();
            case NONE -> judged.isUnmapped();
            case UNSURE -> false;
        };
    }

    private Mapping bare(Mapping judged) {
        Mapping bare = judged;
        for (Slot slot : List.of(Slot.REVIEWER_ID, Slot.REVIEWER_LABEL, Slot.REVIEW_DATE, Slot.REVIEWER_AGREEMENT, Slot.MAPPING_CARDINALITY)) {
            bare = bare.with(slot, List.of());
        }
        return bare.with(Slot.COMMENT, decision.comment().orElse(""));
    }

    private Mapping review(Mapping judged, double agreement) {
        return decision.by().in(bare(judged), Slot.REVIEWER_ID, Slot.REVIEWER_LABEL)
            .with(Slot.MAPPING_JUSTIFICATION, Sssom.REVIEW)
            .with(Slot.REVIEW_DATE, decision.date().toString())
            .with(Slot.REVIEWER_AGREEMENT, agreement);
    }

    private Mapping verdict(Mapping judged) {
        Mapping own = decision.by().in(bare(judged), Slot.AUTHOR_ID, Slot.AUTHOR_LABEL)
            .with(Slot.MAPPING_JUSTIFICATION, Sssom.MANUAL)
            .with(Slot.MAPPING_DATE, decision.date().toString())
            .with(Slot.CONFIDENCE, "")
            .with(Slot.PREDICATE_MODIFIER, decision.verdict() == Verdict.REJECT ? Sssom.NOT : "");
        return decision.verdict() != Verdict.NONE ? own
            : own.with(Slot.PREDICATE_ID, Sssom.EXACT).with(Slot.OBJECT_ID, Sssom.NO_TERM_FOUND).with(Slot.OBJECT_LABEL, "");
    }

    /** Puts a record in, with a name that sorts behind the one it judges. That nothing fits judges all candidates of the term. */
    private Mapping append(Mapping record, Mapping judged) {
        String base = judged.get(Slot.RECORD_ID).orElseThrow().replaceFirst("-r\\d+$", "");
        Set<String> taken = new HashSet<>(set.mappings().stream().map(mapping -> mapping.get(Slot.RECORD_ID).orElseThrow()).toList());
        int number = 1;
        while (taken.contains(base + "-r" + number)) {
            number++;
        }
        Set<String> judgedIds = new LinkedHashSet<>(List.of(judged.get(Slot.RECORD_ID).orElseThrow()));
        if (record.isUnmapped() && !judged.isUnmapped()) {
            set.current().stream().filter(other -> other.subject().equals(judged.subject()) && other.status() == Status.CANDIDATE)
                .filter(other -> other.get(Slot.OBJECT_SOURCE).equals(judged.get(Slot.OBJECT_SOURCE)))
                .forEach(other -> judgedIds.add(other.get(Slot.RECORD_ID).orElseThrow()));
        }
        Mapping named = record.with(Slot.RECORD_ID, base + "-r" + number).with(Slot.DERIVED_FROM, List.copyOf(judgedIds));
        List<Mapping> all = new ArrayList<>(set.mappings());
        all.add(named);
        set = set.with(all);
        return named;
    }
}
