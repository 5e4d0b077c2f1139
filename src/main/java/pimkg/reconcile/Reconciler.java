package pimkg.reconcile;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import pimkg.graph.KnowledgeGraph;
import pimkg.link.Candidate;
import pimkg.link.PimScheme;
import pimkg.link.ReadyLinker;
import pimkg.link.Scheme;
import pimkg.text.Fold;
import pimkg.vocabulary.Term;
import pimkg.vocabulary.Wording;

/**
 * Finds the entities that somebody's words may mean. The score is the confidence of the linking engine in percent; conditions
 * that do not hold take up to half of it, and the one clear winner is never behind another. May be shared between threads.
 */
public final class Reconciler {

    /** Less sure proposals are noise. */
    private static final double LEAST = 0.05;
    /** Conditions take or leave this share of a score. */
    private static final double BY_CONDITIONS = 0.5;

    private final Catalogue catalogue;
    private final ExactNames names;
    private final ReadyLinker linker;

    private Reconciler(Catalogue catalogue, ExactNames names, ReadyLinker linker) {
        this.catalogue = catalogue;
        this.names = names;
        this.linker = linker;
    }

    /** Over the terms of this snapshot. */
    public static Reconciler over(KnowledgeGraph knowledge) {
        return knowledge.derived(Reconciler.class, Reconciler::ready);
    }

    private static Reconciler ready(KnowledgeGraph knowledge) {
        Scheme scheme = PimScheme.of(knowledge);
        Catalogue catalogue = Catalogue.of(knowledge);
        return new Reconciler(catalogue, new ExactNames(scheme, catalogue), ReadyLinker.toTermsOf(knowledge));
    }

    /** What was found of an entity so far; the confidence is 0 to 1. */
    private record Found(double confidence, Optional<Candidate> reason, boolean byId) {
    }

    /** The candidates, the best first. */
    public List<Match> find(ReconQuery query) {
        Set<Entity> among = catalogue.ofTypes(query.types(), query.everyType());
        Map<Entity, Found> found = new LinkedHashMap<>();
        query.ids().forEach(id -> named(id, among, found));
        query.texts().forEach(text -> search(text, among, found));
        boolean byConditions = query.texts().isEmpty() && query.ids().isEmpty();
        if (byConditions) {
            among.stream().sorted(Comparator.comparing(Entity::id))
                .forEach(entity -> found.put(entity, new Found(1, Optional.empty(), false)));
        }
        List<Match> matches = new ArrayList<>();
        found.forEach((entity, how) -> judge(query, entity, how, byConditions).ifPresent(matches::add));
        return ranked(matches, winner(query, among, matches), query.limit());
    }

    private boolean named(String id, Set<Entity> among, Map<Entity, Found> found) {
        Optional<Entity> entity = catalogue.entity(id).filter(among::contains);
        entity.ifPresent(one -> found.put(one, new Found(1, Optional.empty(), true)));
        return entity.isPresent();
    }

    private void search(Wording text, Set<Entity> among, Map<Entity, Found> found) {
        if (named(text.text(), among, found) || among.isEmpty() || isWordless(text.text())) {
            return;
        }
        Set<String> proposed = among.stream().map(entity -> entity.concept().getURI()).collect(Collectors.toSet());
        for (Candidate candidate : linker.link(List.of(term(text)), proposed, LEAST).get(0).candidates()) {
            Entity entity = catalogue.entity(candidate.target().id()).orElseThrow();
            found.merge(entity, new Found(candidate.confidence(), Optional.of(candidate), false),
                (a, b) -> a.confidence() >= b.confidence() ? a : b);
        }
    }

    private static boolean isWordless(String text) {
        return Fold.fold(text).isEmpty() || text.codePoints().noneMatch(Character::isLetterOrDigit);
    }

    /** Words whose language nobody tells are read as in each language that is written so. */
    private static Term term(Wording wording) {
        String text = wording.text().substring(0, wording.text().offsetByCodePoints(0,
            Math.min(Limits.COMPARED, wording.text().codePointCount(0, wording.text().length()))));
        boolean arabic = text.codePoints().anyMatch(letter -> Character.UnicodeScript.of(letter) == Character.UnicodeScript.ARABIC);
        String language = !wording.language().isEmpty() ? wording.language() : arabic ? "ar" : "";
        List<Wording> others = !language.isEmpty() ? List.of() : List.of(new Wording(text, "fr"), new Wording(text, "es"));
        return new Term("", List.of(new Wording(text, language)), others, List.of(), Optional.empty(), "", Optional.empty(), "");
    }

    /** Empty when a condition that has to hold does not, or when there is nothing but conditions and none holds. */
    private Optional<Match> judge(ReconQuery query, Entity entity, Found how, boolean byConditions) {
        int held = 0;
        for (Condition condition : query.conditions()) {
            boolean holds = holds(condition, entity);
            if (condition.required() && !holds) {
                return Optional.empty();
            }
            held += holds ? 1 : 0;
        }
        double share = query.conditions().isEmpty() ? 1 : (double) held / query.conditions().size();
        if (byConditions && held == 0) {
            return Optional.empty();
        }
        double factor = byConditions ? share : 1 - BY_CONDITIONS * (1 - share);
        return Optional.of(new Match(entity, 100 * how.confidence() * factor, false, how.reason(), how.byId(), share));
    }

    private boolean holds(Condition condition, Entity entity) {
        Stream<String> values = condition.values().stream();
        return switch (condition.quantifier()) {
            case ANY -> values.anyMatch(value -> hasValue(condition.property(), value, entity));
            case ALL -> values.allMatch(value -> hasValue(condition.property(), value, entity));
            case NONE -> values.noneMatch(value -> hasValue(condition.property(), value, entity));
        };
    }

    private boolean hasValue(String property, String value, Entity entity) {
        if (property.equals(Condition.NAME)) {
            return names.isName(value, entity);
        }
        if (property.equals(Condition.ID)) {
            return catalogue.entity(value).filter(entity::equals).isPresent();
        }
        String folded = Fold.fold(value);
        return EntityProperty.ofId(property).map(one -> one.values(catalogue, entity)).orElse(List.of()).stream()
            .anyMatch(own -> own instanceof Value.Term term
                ? catalogue.entity(value).filter(term.entity()::equals).isPresent() || names.isName(value, term.entity())
                : own instanceof Value.Text text && (text.text().equals(value)
                    || !folded.isEmpty() && Fold.fold(text.text()).equals(folded)));
    }

    /** The only entity that every text names, or that is named by its id, or that has the code asked for. */
    private Optional<Entity> winner(ReconQuery query, Set<Entity> among, List<Match> matches) {
        Set<Entity> winners = new HashSet<>();
        matches.stream().filter(Match::byId).map(Match::entity).forEach(winners::add);
        for (Wording text : query.texts()) {
            catalogue.entity(text.text()).filter(among::contains).or(() -> names.winner(text.text(), among)).ifPresent(winners::add);
        }
        List<Match> whole = matches.stream().filter(match -> match.fulfilled() == 1).toList();
        boolean byCode = query.conditions().stream().anyMatch(condition -> condition.quantifier() != Condition.Quantifier.NONE
            && (condition.property().equals(EntityProperty.NOTATION.id()) || condition.property().equals(EntityProperty.IRI.id())));
        if (query.texts().isEmpty() && query.ids().isEmpty() && byCode && whole.size() == 1) {
            winners.add(whole.get(0).entity());
        }
        return winners.size() == 1 ? winners.stream().filter(one -> whole.stream().anyMatch(match -> match.entity().equals(one)))
            .findFirst() : Optional.empty();
    }

    private static List<Match> ranked(List<Match> matches, Optional<Entity> winner, int limit) {
        double highest = matches.stream().mapToDouble(Match::score).max().orElse(0);
        return matches.stream()
            .map(match -> winner.filter(match.entity()::equals).isPresent()
                ? new Match(match.entity(), highest, true, match.reason(), match.byId(), match.fulfilled()) : match)
            .sorted(Comparator.comparingDouble(Match::score).reversed().thenComparing(match -> !match.isCertain())
                .thenComparing(match -> match.entity().id()))
            .limit(limit).toList();
    }
}
