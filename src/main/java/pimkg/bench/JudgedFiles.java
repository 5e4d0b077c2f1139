package pimkg.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import pimkg.link.Judged;
import pimkg.link.Relation;
import pimkg.link.Scheme;
import pimkg.link.Target;
import pimkg.text.Fold;
import pimkg.vocabulary.Term;
import pimkg.vocabulary.Vocabulary;
import pimkg.vocabulary.Wording;

/**
 * Judged links and the terms they are about, from tables of tab-separated values with a heading.
 *
 * @param judged {@code vocabulary, term_id, term_label, relation, pim_concept}, the last with {@code |} between those that are right
 * @param lists  all terms of the code lists: {@code vocabulary, term_id, label, definition, context}
 */
record JudgedFiles(List<Judged> judged, List<Vocabulary> lists) {

    /**
     * Reads the files.
     *
     * @param concepts the judge's names of the concepts: {@code id, group, prefLabel}; a target is found by this label
     * @throws IOException when one can't be read
     */
    static JudgedFiles read(Path judged, Path concepts, Path terms, Scheme scheme) throws IOException {
        Map<String, Set<String>> targets = targets(concepts, scheme);
        List<Judged> links = rows(judged).map(row -> new Judged(row[0], row[1],
            row[3].equals("none") ? Optional.empty() : Optional.of(Relation.valueOf(row[3].toUpperCase(Locale.ROOT))),
            all(row[4], targets))).toList();
        Map<String, List<Term>> lists = new LinkedHashMap<>();
        rows(terms).forEach(row -> lists.computeIfAbsent(row[0], key -> new ArrayList<>()).add(term(row)));
        Set<String> known = new HashSet<>();
        lists.forEach((name, all) -> all.forEach(term -> known.add(name + "\t" + term.id())));
        rows(judged).filter(row -> !known.contains(row[0] + "\t" + row[1])).forEach(row ->
            lists.computeIfAbsent(row[0], key -> new ArrayList<>()).add(term(new String[] {row[0], row[1], row[2], "", ""})));
        return new JudgedFiles(links, lists.entrySet().stream().map(list -> new Vocabulary(list.getKey(), list.getValue())).toList());
    }

    private static Stream<String[]> rows(Path file) throws IOException {
        return Files.readAllLines(file).stream().skip(1).filter(line -> !line.isBlank()).map(line -> line.split("\t", -1));
    }

    private static Term term(String[] row) {
        List<Wording> definitions = row.length > 3 && !row[3].isBlank() ? List.of(new Wording(row[3], "")) : List.of();
        return new Term(row[1], List.of(new Wording(row[2], "")), List.of(), definitions, Optional.empty(),
            row.length > 4 ? row[4] : "", Optional.empty(), "");
    }

    private static Set<String> all(String concepts, Map<String, Set<String>> targets) {
        Set<String> all = new HashSet<>();
        for (String concept : concepts.split("\\|")) {
            all.addAll(targets.getOrDefault(concept, Set.of()));
        }
        return all;
    }

    private static Map<String, Set<String>> targets(Path concepts, Scheme scheme) throws IOException {
        Map<String, Set<String>> byLabel = new HashMap<>();
        for (Target target : scheme.targets()) {
            if (scheme.proposed().contains(target.id())) {
                target.names().forEach(name -> byLabel.computeIfAbsent(Fold.fold(name.text()), key -> new HashSet<>()).add(target.id()));
            }
        }
        Map<String, Set<String>> preferred = new HashMap<>();
        scheme.targets().stream().filter(target -> scheme.proposed().contains(target.id()))
            .forEach(target -> preferred.computeIfAbsent(Fold.fold(target.label()), key -> new HashSet<>()).add(target.id()));
        Map<String, Set<String>> targets = new HashMap<>();
        rows(concepts).forEach(row -> targets.put(row[0],
            preferred.getOrDefault(Fold.fold(row[2]), byLabel.getOrDefault(Fold.fold(row[2]), Set.of()))));
        return targets;
    }
}
