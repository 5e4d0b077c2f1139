package pimkg.chain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import pimkg.chain.Chains.Contradiction;
import pimkg.crosswalk.Curies;
import pimkg.crosswalk.Mapping;
import pimkg.crosswalk.Numbers;
import pimkg.crosswalk.Slot;
import pimkg.crosswalk.Sssom;
import pimkg.crosswalk.Vocabularies;

/** Makes of what follows the records that are worth telling, and finds what must not follow. */
final class Conclusions {

    private final List<Source> sources;
    private final Vocabularies vocabularies;
    private final Curies names;
    private final Set<Fact> direct = new HashSet<>();
    private final Set<Fact> asserted = new HashSet<>();
    private final Map<Fact, Source> denials = new HashMap<>();
    private final Map<String, List<Source>> absences;
    private final Map<String, String> labels = new HashMap<>();

    Conclusions(List<Source> all, Vocabularies vocabularies, Curies names) {
        this.vocabularies = vocabularies;
        this.names = names;
        this.sources = all.stream().filter(source -> !source.mapping().isUnmapped()).toList();
        this.absences = all.stream().filter(source -> source.mapping().object().equals(Sssom.NO_TERM_FOUND))
            .collect(Collectors.groupingBy(source -> source.mapping().subject()));
        for (Source source : sources) {
            Mapping mapping = source.mapping();
            mapping.get(Slot.SUBJECT_LABEL).ifPresent(label -> labels.putIfAbsent(mapping.subject(), label));
            mapping.get(Slot.OBJECT_LABEL).ifPresent(label -> labels.putIfAbsent(mapping.object(), label));
            direct.add(Fact.of(mapping));
            Stream.concat(Stream.of(Fact.of(mapping)), ChainRules.reverse(Fact.of(mapping)).stream()).forEach(fact -> {
                asserted.add(fact);
                denials.putIfAbsent(fact.opposite(), source);
            });
        }
    }

    Chains result() {
        Closure closure = Closure.of(
            sources.stream().map(source -> Derivation.asserted(Fact.of(source.mapping()), source)).toList(), denials.keySet());
        List<Contradiction> contradictions = new ArrayList<>();
        closure.refused().stream().filter(Conclusions::isTold)
            .forEach(known -> contradictions.add(new Contradiction(known.fact(), known.sources(), denials.get(known.fact()))));
        List<Mapping> implied = new ArrayList<>();
        for (Derivation known : closure.all()) {
            Optional<Source> absence = absence(known.fact());
            if (absence.isPresent() && isTold(known)) {
                contradictions.add(new Contradiction(known.fact(), known.sources(), absence.get()));
            } else if (absence.isEmpty() && isNews(known.fact())) {
                implied.add(mapping(known));
            }
        }
        return new Chains(implied, contradictions, closure.isWhole());
    }

    /** Of a conclusion and its reverse one is told, and none that only sets two records side by side. */
    private static boolean isTold(Derivation known) {
        return !known.isOneRecord() && !known.fact().negative() && !isReverse(known.fact());
    }

    private static boolean isReverse(Fact fact) {
        return ChainRules.isSymmetric(fact.predicate()) && fact.subject().compareTo(fact.object()) > 0;
    }

    private boolean isNews(Fact fact) {
        boolean said = direct.contains(fact) || ChainRules.isSymmetric(fact.predicate()) && asserted.contains(fact);
        return !isReverse(fact) && !said && !vocabularies.of(fact.subject()).equals(vocabularies.of(fact.object()));
    }

    /** The record that says that one of the terms has no such counterpart in the vocabulary of the other. */
    private Optional<Source> absence(Fact fact) {
        return fact.negative() ? Optional.empty()
            : Stream.concat(Stream.of(fact), ChainRules.reverse(fact).stream())
                .flatMap(either -> absences.getOrDefault(either.subject(), List.of()).stream()
                    .filter(source -> source.mapping().predicate().equals(either.predicate()) && !source.mapping().isNegative())
                    .filter(source -> source.mapping().get(Slot.OBJECT_SOURCE)
                        .filter(vocabulary -> !vocabulary.equals(vocabularies.of(either.object()))).isEmpty()))
                .findFirst();
    }

    private Mapping mapping(Derivation known) {
        Fact fact = known.fact();
        Mapping mapping = Mapping.of(fact.subject(), fact.predicate(), fact.object(), justification(known))
            .with(Slot.SUBJECT_LABEL, labels.getOrDefault(fact.subject(), ""))
            .with(Slot.OBJECT_LABEL, labels.getOrDefault(fact.object(), ""))
            .with(Slot.SUBJECT_SOURCE, vocabularies.of(fact.subject()))
            .with(Slot.OBJECT_SOURCE, vocabularies.of(fact.object()))
            .with(Slot.CONFIDENCE, Numbers.canonical(known.confidence()))
            .with(Slot.DERIVED_FROM, known.sources().stream().map(Source::id).toList())
            .with(Slot.COMMENT, known.sources().stream().map(source -> Fact.of(source.mapping()).text(names::shorten))
                .collect(Collectors.joining("; ")));
        return fact.negative() ? mapping.with(Slot.PREDICATE_MODIFIER, Sssom.NOT) : mapping;
    }

    private static String justification(Derivation known) {
        if (!known.isOneRecord()) {
            return Sssom.CHAINING;
        }
        boolean weaker = known.sources().get(0).mapping().subject().equals(known.fact().subject());
        return weaker ? Sssom.SEMAPV + "LogicalReasoning" : Sssom.INVERSION;
    }
}
