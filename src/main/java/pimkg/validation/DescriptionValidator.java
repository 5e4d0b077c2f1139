package pimkg.validation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import pimkg.graph.KnowledgeGraph;
import pimkg.graph.Later;
import pimkg.graph.Reading;
import pimkg.graph.Reading.Reason;
import pimkg.graph.Source;
import pimkg.rule.RuleSet;
import pimkg.shape.Background;
import pimkg.shape.CompiledShapes;
import pimkg.stream.DescriptionStream.Complete;
import pimkg.stream.DescriptionStream.OutOfOrder;
import pimkg.stream.DescriptionStream.Outcome;
import pimkg.stream.DescriptionStream.Unreadable;
import pimkg.stream.DescriptionStream.Window;
import pimkg.stream.Slice;
import pimkg.suggest.Suggester;

/**
 * Judges descriptions of datasets against a set of rules. A file is read description by description, in bounded memory and
 * on all cores; one whose parts lie too far from each other is read a second time as a whole. Safe for use by several
 * threads.
 */
public final class DescriptionValidator {

    /** A statement costs some 150 bytes of heap and 45 or more of Turtle; the rest is for what is found. */
    private static final long HEAP_PER_BYTE = 5;

    private static final Comparator<Finding> BY_PLACE = Comparator.comparing(Finding::severity)
        .thenComparing(finding -> finding.place().position().map(at -> at.line()).orElse(0L))
        .thenComparing(finding -> finding.dataset().toString())
        .thenComparing(finding -> finding.rule().code())
        .thenComparing(finding -> finding.rule().shape().toString());

    private final RuleSet rules;
    private final CompiledShapes shapes;
    private final Examiner examiner;
    private final Scorecard scorecard;
    private final Means means;

    /**
     * What may be used on large files.
     *
     * @param window  how much of a file is held while it is read in parts
     * @param largest the most bytes of a file that is held as a whole
     * @param disk    whether a temporary folder may be used for what is larger
     */
    record Means(Window window, long largest, boolean disk) {
        static final Means MEMORY = new Means(Window.STANDARD, Runtime.getRuntime().maxMemory() / HEAP_PER_BYTE, false);
        static final Means DISK = new Means(Window.STANDARD, Runtime.getRuntime().maxMemory() / HEAP_PER_BYTE, true);
    }

    /** A validator with some rules, and what they may look up. It writes nothing to disk. */
    public DescriptionValidator(KnowledgeGraph knowledge, Background background, RuleSet rules) {
        this(knowledge, background, rules, Means.MEMORY);
    }

    /** The same with other means. */
    DescriptionValidator(KnowledgeGraph knowledge, Background background, RuleSet rules, Means means) {
        this.rules = rules;
        this.shapes = CompiledShapes.of(rules.shapes(), background);
        this.examiner = new Examiner(shapes, rules, new Later<>(() -> Suggester.over(knowledge)));
        this.scorecard = Scorecard.of(knowledge, rules.book());
        this.means = means;
    }

    /** A validator that may use a temporary folder for files that are out of order and larger than memory. */
    public static DescriptionValidator withDisk(KnowledgeGraph knowledge, Background background, RuleSet rules) {
        return new DescriptionValidator(knowledge, background, rules, Means.DISK);
    }

    /** Judges all inputs, each for itself. */
    public Judgement judge(Collection<? extends Source> inputs) {
        return judge(inputs, Progress.NONE);
    }

    /** Judges all inputs, each for itself, and tells how far it is. */
    public Judgement judge(Collection<? extends Source> inputs, Progress progress) {
        return judgement(inputs.stream().map(input -> judge(input, progress)).toList());
    }

    /** Verdicts, one an input, as one judgement. */
    public Judgement judgement(List<Verdict> verdicts) {
        return new Judgement(rules.profile().name(), verdicts, scorecard);
    }

    /** The rules it judges by. */
    public RuleSet rules() {
        return rules;
    }

    /** Its rules, ready to run. */
    public CompiledShapes shapes() {
        return shapes;
    }

    /** Whether an input is small enough to be held in memory as a whole. */
    public boolean holds(Source input) {
        return input.size() <= means.largest();
    }

    /** Judges one description of an input that somebody else reads. */
    public Examined examine(Source input, Slice slice, Runnable clock) {
        return examiner.examine(input.name(), slice, clock);
    }

    /** The order in which findings on one input are told. */
    public static List<Finding> ordered(List<Finding> findings) {
        return findings.stream().sorted(BY_PLACE).toList();
    }

    /** Judges every description of a dataset in one input. */
    public Verdict judge(Source input) {
        return judge(input, Progress.NONE);
    }

    /** Judges every description of a dataset in one input, and tells how far it is. */
    public Verdict judge(Source input, Progress progress) {
        boolean fits = holds(input);
        // Rules that follow properties backwards need all of a file.
        if (fits || shapes.inverses().isEmpty()) {
            Pass first = new Pass(input, Way.parts(input, shapes, means.window()), progress);
            if (!(first.outcome instanceof OutOfOrder)) {
                return first.verdict();
            }
        }
        if (fits) {
            return new Pass(input, Way.parts(input, shapes, Window.WHOLE), progress).verdict();
        }
        return means.disk()
            ? new Pass(input, Way.stored(input, shapes), progress).verdict()
            : new Verdict.Unreadable(input.name(), new Reading.Unreadable(Reason.OUT_OF_ORDER,
                Reading.Remark.onAll(Long.toString(means.largest() / (1 << 20)))));
    }

    /** One reading of an input. */
    private final class Pass {
        private final Source input;
        private final Way way;
        private final Outcome outcome;
        private final FileOrder datasets = new FileOrder();
        private final List<Finding> findings = new ArrayList<>();
        private final List<Comparison> comparisons = shapes.catalogueChecks().stream().map(Comparison::new).toList();
        private final Progress progress;
        private long examined;

        Pass(Source input, Way way, Progress progress) {
            this.input = input;
            this.way = way;
            this.progress = progress;
            try (InOrder<Examined> work = new InOrder<>(this::take)) {
                this.outcome = way.read(slice -> {
                    progress.descriptions(input, ++examined);
                    work.submit(() -> examiner.examine(input.name(), slice, progress::look));
                }, number -> progress.statements(input, number));
            }
        }

        private void take(Examined one) {
            one.dataset().ifPresent(dataset -> datasets.add(one.position(), dataset));
            findings.addAll(one.findings());
            for (int at = 0; at < comparisons.size(); at++) {
                comparisons.get(at).note(one.keys().get(at));
            }
        }

        /** Reads once more, if any descriptions have to be compared; tells why that could not be done. */
        private Optional<Reading.Unreadable> compare() {
            if (comparisons.stream().noneMatch(Comparison::isNeeded)) {
                return Optional.empty();
            }
            Outcome again = way.read(slice -> {
                List<List<Long>> keys = shapes.keys(slice, progress::look);
                for (int at = 0; at < comparisons.size(); at++) {
                    comparisons.get(at).keep(slice, keys.get(at), progress::look);
                }
            }, number -> progress.statements(input, number));
            comparisons.forEach(comparison -> findings.addAll(comparison.findings(input.name(), rules, progress::look)));
            return again instanceof Unreadable gone ? Optional.of(gone.why()) : Optional.empty();
        }

        Verdict verdict() {
            if (outcome instanceof Unreadable unreadable) {
                return new Verdict.Unreadable(input.name(), unreadable.why());
            }
            Complete complete = (Complete) outcome;
            if (examined == 0) {
                return new Verdict.NothingToJudge(input.name(), complete.types());
            }
            Optional<Reading.Unreadable> gone = compare();
            if (gone.isPresent()) {
                return new Verdict.Unreadable(input.name(), gone.get());
            }
            List<Finding> ordered = findings.stream().sorted(BY_PLACE).toList();
            List<Finding> placed = LatePlaces.into(ordered, input, complete.reading());
            // Cells and pointers are in the order of the file already; lines that were found late are not.
            boolean settled = complete.reading().syntax().isEmpty();
            return new Verdict.Judged(input.name(), datasets.list(), settled ? placed : placed.stream().sorted(BY_PLACE).toList(), complete.reading().remarks(),
                complete.ignored(), complete.reading().account());
        }
    }
}
