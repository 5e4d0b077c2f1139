package pimkg.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Predicate;
import pimkg.graph.KnowledgeGraph;
import pimkg.link.Judged;
import pimkg.link.Linker;
import pimkg.link.Linking;
import pimkg.link.Meaning;
import pimkg.link.Memory;
import pimkg.link.PimScheme;
import pimkg.link.Scheme;
import pimkg.link.Trainer;
import pimkg.link.Weights;
import pimkg.vocabulary.Vocabulary;

/** Holds what {@code pim link} proposes against links that a person judged, and learns the weights from such links. */
public final class LinkBench {

    private static final int FOLDS = 5;
    private static final long SEED = 20261128;

    private final PrintWriter out;
    private final Optional<Meaning> meaning;
    private final Scheme scheme = PimScheme.of(KnowledgeGraph.packaged());

    /** Prints to {@code out}; what links by words alone does is printed first, also where there is a {@code meaning}. */
    public LinkBench(PrintWriter out, Optional<Meaning> meaning) {
        this.out = out;
        this.meaning = meaning;
    }

    /**
     * Prints the figures: with the weights that ship, by cross-validation, and for each code list with weights learned from the
     * others.
     *
     * @param judged   judged links
     * @param concepts the judge's concepts
     * @param terms    all terms of the code lists
     * @param also     links that another judge judged, to learn from beside the others: for the kinds they count for little
     * @param weights  where to write weights learned from all the links; empty to write none
     * @throws IOException when a file can't be read or written
     */
    public void run(Path judged, Path concepts, Path terms, Optional<Path> also, Optional<Path> weights, boolean tell) throws IOException {
        JudgedFiles files = JudgedFiles.read(judged, concepts, terms, scheme);
        List<Judged> more = also.isPresent() ? JudgedFiles.read(also.get(), concepts, terms, scheme).judged() : List.of();
        if (weights.isPresent()) {
            Weights learned = new Trainer(scheme, files.lists(), meaning).train(files.judged(), more);
            Files.writeString(weights.get(), learned.toText());
            LinkFigures figures = new LinkFigures();
            measure(files, learned, meaning, each -> true, figures, tell);
            say("weights learned from them   %s", figures);
            return;
        }
        figures(files, more, Optional.empty(), tell && meaning.isEmpty());
        if (meaning.isPresent()) {
            say("with %s:", meaning.get().measure());
            figures(files, more, meaning, tell);
        }
    }

    private void figures(JudgedFiles files, List<Judged> more, Optional<Meaning> by, boolean tell) {
        LinkFigures shipped = new LinkFigures();
        measure(files, Weights.packaged(by), by, each -> true, shipped, tell);
        say("weights that ship           %s", shipped);
        Trainer trainer = new Trainer(scheme, files.lists(), by);
        LinkFigures folded = folded(files, trainer, more, by);
        say("%d-fold cross-validation     %s", FOLDS, folded);
        folded.confusion().forEach(line -> say("%s", line));
        say("each list by the others     %s", byOthers(files, trainer, more, by));
    }

    private void measure(JudgedFiles files, Weights weights, Optional<Meaning> by, Predicate<Judged> counted, LinkFigures figures, boolean tell) {
        Linker linker = new Linker(scheme, weights, Memory.NONE, "", by);
        for (Vocabulary list : files.lists()) {
            Map<String, Linking> byTerm = new HashMap<>();
            if (files.judged().stream().anyMatch(each -> counted.test(each) && each.list().equals(list.name()))) {
                linker.link(list.terms(), 0).forEach(linking -> byTerm.put(linking.term().id(), linking));
            }
            files.judged().stream().filter(counted).filter(each -> each.list().equals(list.name())).forEach(each -> {
                figures.add(each, byTerm.get(each.termId()));
                if (tell) {
                    tell(each, byTerm.get(each.termId()));
                }
            });
        }
    }

    private void tell(Judged judged, Linking linking) {
        boolean right = linking.best().filter(best -> judged.targets().contains(best.target().id())).isPresent();
        StringBuilder line = new StringBuilder(judged.relation().isEmpty() ? "none " : right ? "right" : "WRONG");
        line.append(' ').append(judged.list()).append(" \"").append(linking.term().label()).append("\" ")
            .append(judged.relation().map(relation -> relation.name().toLowerCase(Locale.ROOT)).orElse("-")).append(' ')
            .append(judged.targets().stream().map(LinkBench::brief).sorted().toList()).append(" <- ");
        linking.candidates().stream().limit(3).forEach(each -> line.append(String.format(Locale.ROOT, "%s %.2f %s [%s]; ",
            brief(each.target().id()), each.confidence(), each.relation().name().toLowerCase(Locale.ROOT),
            each.reason().matchString())));
        say("%s", line);
    }

    private static String brief(String iri) {
        return iri.replaceFirst(".*#", "");
    }

    private LinkFigures folded(JudgedFiles files, Trainer trainer, List<Judged> more, Optional<Meaning> by) {
        List<Judged> shuffled = new ArrayList<>(files.judged());
        Collections.shuffle(shuffled, new Random(SEED));
        LinkFigures figures = new LinkFigures();
        for (int fold = 0; fold < FOLDS; fold++) {
            List<Judged> train = new ArrayList<>();
            List<Judged> test = new ArrayList<>();
            for (int index = 0; index < shuffled.size(); index++) {
                (index % FOLDS == fold ? test : train).add(shuffled.get(index));
            }
            measure(files, trainer.train(train, more), by, test::contains, figures, false);
        }
        return figures;
    }

    private LinkFigures byOthers(JudgedFiles files, Trainer trainer, List<Judged> more, Optional<Meaning> by) {
        LinkFigures figures = new LinkFigures();
        for (String list : files.judged().stream().map(Judged::list).distinct().toList()) {
            Weights weights = trainer.train(files.judged().stream().filter(each -> !each.list().equals(list)).toList(),
                more.stream().filter(each -> !each.list().equals(list)).toList());
            measure(files, weights, by, each -> each.list().equals(list), figures, false);
        }
        return figures;
    }

    private void say(String format, Object... values) {
        out.println(String.format(Locale.ROOT, format, values));
        out.flush();
    }
}
