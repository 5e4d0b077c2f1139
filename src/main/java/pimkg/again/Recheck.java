package pimkg.again;

import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongUnaryOperator;
import pimkg.again.Account.How;
import pimkg.again.Rereading.Part;
import pimkg.graph.LongSet;
import pimkg.graph.RdfInput;
import pimkg.graph.RdfReader;
import pimkg.graph.Reading;
import pimkg.graph.Reading.Remark;
import pimkg.graph.Source;
import pimkg.graph.Syntax;
import pimkg.memory.Entries;
import pimkg.memory.Entry;
import pimkg.memory.FileMemory;
import pimkg.memory.Memory;
import pimkg.memory.Spoken;
import pimkg.piece.Cutting;
import pimkg.piece.Cutting.Cut;
import pimkg.piece.Steady;
import pimkg.stream.DescriptionStream.Complete;
import pimkg.stream.DescriptionStream.Outcome;
import pimkg.stream.DescriptionStream.Window;
import pimkg.validation.DescriptionValidator;
import pimkg.validation.FileOrder;
import pimkg.validation.Finding;
import pimkg.validation.Judgement;
import pimkg.validation.Progress;
import pimkg.validation.Verdict;

/**
 * Judges files of which some were judged before, and finds what judging all would find. Turtle and N-Triples are taken apart;
 * what a changed piece speaks of is judged again, and whatever looked at that. Anything else is judged as a whole.
 */
public final class Recheck {

    private final DescriptionValidator validator;
    private final Memory before;
    private final boolean sameDay;
    private final Progress progress;
    private final Map<String, FileMemory> after = new HashMap<>();
    private final List<Account> accounts = new ArrayList<>();

    /**
     * Judges with what is remembered.
     *
     * @param before what is remembered, of the same rules
     * @param day    today; findings that depend on the day, and those on two descriptions that match, are told from memory on the
     *               same day only. For rules of which nobody knows on what they depend, say another day each time
     */
    public Recheck(DescriptionValidator validator, Memory before, String day, Progress progress) {
        this.validator = validator;
        this.before = before;
        this.sameDay = before.day().equals(day);
        this.progress = progress;
    }

    /** Judges all inputs, each for itself. */
    public Judgement judge(Collection<? extends Source> inputs) {
        return validator.judgement(inputs.stream().map(this::judge).toList());
    }

    /** What there is to remember of the files that were judged since. */
    public Map<String, FileMemory> memory() {
        return Map.copyOf(after);
    }

    /** How each was judged. */
    public List<Account> accounts() {
        return List.copyOf(accounts);
    }

    private Verdict judge(Source input) {
        FileMemory earlier = before.files().getOrDefault(input.name(), FileMemory.NOTHING);
        Optional<Cut> cut = cut(input, earlier);
        if (cut.isPresent()) {
            RdfInput rdf = (RdfInput) input;
            Optional<Verdict> verdict = changes(rdf, earlier, cut.get()).or(() -> all(rdf, cut.get()));
            if (verdict.isPresent()) {
                return verdict.get();
            }
        }
        Verdict verdict = validator.judge(input, progress);
        long judged = verdict instanceof Verdict.Judged all ? all.datasets().size() : 0;
        accounts.add(new Account(input.name(), How.ALWAYS, judged, 0));
        return verdict;
    }

    private Optional<Cut> cut(Source input, FileMemory earlier) {
        if (!(input instanceof RdfInput rdf) || !validator.shapes().inverses().isEmpty()) {
            return Optional.empty();
        }
        Optional<Syntax> syntax = rdf.declared().or(() -> Syntax.ofEnding(rdf.shortName()));
        if (syntax.isEmpty() || syntax.get() != Syntax.TURTLE && syntax.get() != Syntax.NTRIPLES) {
            return Optional.empty();
        }
        try {
            // One that grows meanwhile is judged as it is read, and not remembered.
            return Cutting.of(rdf, earlier.pieces(), syntax.get() == Syntax.NTRIPLES)
                .filter(cut -> cut.pieces().size() > 0 && cut.pieces().bytes() == rdf.size());
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    /** Reads and judges all. Empty when a file can't be read so, or has nothing to judge. */
    private Optional<Verdict> all(RdfInput input, Cut cut) {
        return all(input, cut, Window.STANDARD).or(() -> validator.holds(input) ? all(input, cut, Window.WHOLE) : Optional.empty());
    }

    private Optional<Verdict> all(RdfInput input, Cut cut, Window window) {
        BitSet every = new BitSet();
        every.set(0, cut.pieces().size());
        Notes notes = new Notes(validator.shapes(), cut, every, Spoken.NOTHING);
        Entries.Builder entries = new Entries.Builder(checks(), Entries.NONE, new int[0]);
        FileOrder datasets = new FileOrder();
        List<Finding> findings = new ArrayList<>();
        Steady steady = new Steady(input, cut);
        Whole whole = new Whole(validator, input, progress, one -> {
            entries.add(Entry.of(one, cut.pieces()));
            one.dataset().ifPresent(dataset -> datasets.add(one.position(), dataset));
            findings.addAll(one.findings());
        });
        Outcome outcome = whole.read(onward -> RdfReader.stream(steady.input(), LongUnaryOperator.identity(), FileMemory.MAX_REMARKS,
            notes.and(counted(input, onward))), window, (predicate, object) -> false, slice -> true);
        Entries judged = entries.built();
        if (!(outcome instanceof Complete complete) || judged.size() == 0) {
            return Optional.empty();
        }
        List<Remark> remarks = complete.reading().remarks();
        Telling telling = new Telling(validator, input, progress, new FileMemory(cut.pieces(), notes.with(remarks), judged, whole.classes()),
            check -> key -> true);
        boolean same = steady.isSame();
        return telling.verdict(datasets.list(), findings).map(verdict -> {
            Optional<FileMemory> memory = telling.memory().whole().filter(good -> same && remarks.stream().allMatch(remark -> remark.line() > 0));
            memory.ifPresent(good -> after.put(input.name(), good));
            accounts.add(new Account(input.name(), memory.isPresent() ? How.ALL : How.ALWAYS, judged.size(), 0));
            return verdict;
        });
    }

    private RdfReader.Statements counted(RdfInput input, RdfReader.Statements onward) {
        long[] number = {0};
        return (triple, object, subject) -> {
            if (++number[0] % 4096 == 0) {
                progress.statements(input, number[0]);
            }
            onward.statement(triple, object, subject);
        };
    }

    private int checks() {
        return validator.shapes().catalogueChecks().size();
    }

    /** Reads and judges what changed. Empty when all has to be judged. */
    private Optional<Verdict> changes(RdfInput input, FileMemory earlier, Cut cut) {
        if (earlier.entries().size() == 0) {
            return Optional.empty();
        }
        Changes changes = new Changes(earlier, cut, sameDay);
        return new Rereading(validator, input, cut, progress).read(changes, earlier.spoken()).flatMap(part -> told(input, cut, changes, earlier, part));
    }

    private Optional<Verdict> told(RdfInput input, Cut cut, Changes changes, FileMemory earlier, Part part) {
        Joined joined = new Joined(earlier.entries(), changes, cut.pieces(), part.examined());
        Entries entries = joined.entries(checks());
        if (entries.size() == 0) {
            return Optional.empty();
        }
        LongSet classes = part.classes();
        earlier.classes().forEach(classes::add);
        return new FileMemory(cut.pieces(), part.spoken(), entries, classes).whole().flatMap(now -> {
            Telling telling = new Telling(validator, input, progress, now, check -> changed(joined.changedKeys(check)));
            return telling.verdict(joined.datasets(), joined.findings(input.name())).map(verdict -> {
                after.put(input.name(), telling.memory());
                int judged = part.examined().size();
                accounts.add(new Account(input.name(), How.CHANGES, judged, entries.size() - judged));
                return verdict;
            });
        });
    }

    private Compared.Changed changed(LongSet keys) {
        return key -> !sameDay || keys.contains(key);
    }
}
