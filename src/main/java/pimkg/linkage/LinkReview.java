package pimkg.linkage;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import pimkg.crosswalk.Decision.Verdict;
import pimkg.crosswalk.Decision;
import pimkg.crosswalk.Mapping;
import pimkg.crosswalk.MappingSet;
import pimkg.crosswalk.Review;
import pimkg.crosswalk.Reviewer;
import pimkg.crosswalk.Slot;
import pimkg.crosswalk.Sssom;
import pimkg.crosswalk.Status;
import pimkg.link.Candidate;
import pimkg.link.Relation;
import pimkg.reply.Posted;
import pimkg.reply.Problem;

/**
 * The decisions in the form of the page on which a list of terms is linked: {@code t1} is the choice for a term, as verdict and
 * record; {@code n1-0} a record that is rejected beside it; {@code r1} another kind of link than proposed; {@code c1} a comment.
 */
final class LinkReview {

    private static final Pattern FIELD = Pattern.compile("t\\d{1,6}");
    private static final Pattern REJECTED = Pattern.compile("n(\\d{1,6})-\\d{1,2}");

    private final MappingSet set;
    private final Map<String, List<Mapping>> bySubject;
    private final Map<String, Mapping> byId;
    private final Reviewer by;
    private final LocalDate day;

    private LinkReview(MappingSet set, String by, LocalDate day) {
        this.set = set;
        this.bySubject = set.mappings().stream().collect(Collectors.groupingBy(Mapping::subject, LinkedHashMap::new, Collectors.toList()));
        this.byId = set.mappings().stream().collect(Collectors.toMap(set::idOf, mapping -> mapping, (one, other) -> one));
        this.by = Reviewer.of(by);
        this.day = day;
    }

    /**
     * The set with the decisions of a form.
     *
     * @throws Posted.RefusedException           when a choice can't be understood
     * @throws pimkg.crosswalk.ReviewException when one can't be entered; nothing is entered then
     */
    static MappingSet enter(MappingSet set, Map<String, String> fields, String by, LocalDate day) throws Posted.RefusedException {
        LinkReview review = new LinkReview(Review.named(set), by, day);
        Set<String> decided = new HashSet<>(review.reject(fields));
        for (Map.Entry<String, String> field : fields.entrySet()) {
            if (FIELD.matcher(field.getKey()).matches() && !field.getValue().isBlank()) {
                String number = field.getKey().substring(1);
                decided.add(review.choose(field.getValue(), comment(fields, number), relation(fields.getOrDefault("r" + number, ""))));
            }
        }
        if (fields.containsKey("bulk")) {
            review.acceptStrong(decided);
        }
        return review.set.with(review.bySubject.values().stream().flatMap(List::stream).toList());
    }

    private static Optional<String> comment(Map<String, String> fields, String number) {
        return Optional.ofNullable(fields.get("c" + number)).map(String::strip).filter(text -> !text.isEmpty());
    }

    /** Where nothing fits, that says it of all, and nothing is rejected one by one. */
    private Set<String> reject(Map<String, String> fields) throws Posted.RefusedException {
        Set<String> subjects = new HashSet<>();
        for (Map.Entry<String, String> field : fields.entrySet()) {
            Matcher rejected = REJECTED.matcher(field.getKey());
            if (rejected.matches() && !fields.getOrDefault("t" + rejected.group(1), "").startsWith("none:")) {
                subjects.add(choose("reject:" + field.getValue(), comment(fields, rejected.group(1)), Optional.empty()));
            }
        }
        return subjects;
    }

    private static Optional<String> relation(String code) throws Posted.RefusedException {
        for (Relation relation : Relation.values()) {
            if (relation.predicate().equals(code)) {
                return Optional.of(Sssom.SKOS + code.substring("skos:".length()));
            }
        }
        if (!code.isEmpty()) {
            throw new Posted.RefusedException(new Problem(422, "decision", code));
        }
        return Optional.empty();
    }

    private String choose(String choice, Optional<String> comment, Optional<String> relation) throws Posted.RefusedException {
        int colon = choice.indexOf(':');
        Mapping record = byId.get(choice.substring(colon + 1));
        if (colon < 0 || record == null) {
            throw new Posted.RefusedException(new Problem(422, "unknown-record", choice));
        }
        Verdict verdict = Decisions.verdict(choice.substring(0, colon));
        Decision decision = new Decision(verdict, by, day, comment, OptionalDouble.empty());
        if (verdict == Verdict.UNSURE) {
            List<Mapping> current = set.with(bySubject.get(record.subject())).current();
            List<Mapping> open = current.stream().filter(each -> each.status() == Status.CANDIDATE).toList();
            decide(decision, open.isEmpty() ? current.stream().filter(record::equals).toList() : open, Optional.empty());
        } else {
            decide(decision, List.of(record), relation.filter(kind -> verdict == Verdict.ACCEPT));
        }
        return record.subject();
    }

    /** Only the records of one term can judge each other, so that the rest need not be looked at. */
    private void decide(Decision decision, List<Mapping> records, Optional<String> relation) {
        if (records.isEmpty()) {
            return;
        }
        List<Mapping> before = bySubject.get(records.get(0).subject());
        List<Mapping> after = new ArrayList<>(Review.enter(set.with(before), decision, records.stream().map(set::idOf).toList()).mappings());
        for (int index = before.size(); index < after.size() && relation.isPresent(); index++) {
            Mapping added = after.get(index);
            if (added.isPositive() && added.get(Slot.MAPPING_JUSTIFICATION).filter(Sssom.MANUAL::equals).isPresent()) {
                after.set(index, added.with(Slot.PREDICATE_ID, relation.get()));
            }
        }
        bySubject.put(records.get(0).subject(), after);
    }

    private void acceptStrong(Set<String> decided) {
        for (Map.Entry<String, List<Mapping>> term : Map.copyOf(bySubject).entrySet()) {
            boolean open = term.getValue().stream().allMatch(mapping -> mapping.status() == Status.CANDIDATE);
            Optional<Mapping> best = term.getValue().stream().filter(Mapping::isPositive).max(Comparator.comparingDouble(Mapping::confidence))
                .filter(mapping -> mapping.confidence() >= Candidate.STRONG);
            if (open && !decided.contains(term.getKey()) && best.isPresent()) {
                decide(new Decision(Verdict.ACCEPT, by, day, Optional.empty(), OptionalDouble.empty()), List.of(best.get()), Optional.empty());
            }
        }
    }

    /** The name of the file in which the decisions are saved. */
    static String fileName(MappingSet set, String ending) {
        String title = set.get(Slot.MAPPING_SET_TITLE).orElse("").replaceAll("[^A-Za-z0-9]+", "-").replaceAll("^-|-$", "").toLowerCase(Locale.ROOT);
        return (title.isEmpty() ? "mappings" : title.substring(0, Math.min(60, title.length()))) + ".sssom." + ending;
    }
}
