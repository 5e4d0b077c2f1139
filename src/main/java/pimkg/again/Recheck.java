package pimkg.again;

import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import pimkg.again.Account.How;
import pimkg.graph.LongSet;
import pimkg.graph.RdfInput;
import pimkg.graph.RdfReader;
import pimkg.graph.Reading;
import pimkg.graph.Reading.Remark;
import pimkg.graph.Source;
import pimkg.graph.Syntax;
import pimkg.piece.Cutting;
import pimkg.piece.Cutting.Cut;
import pimkg.piece.Selection;
import pimkg.stream.DescriptionStream.Complete;
import pimkg.stream.DescriptionStream.OutOfOrder;
import pimkg.stream.DescriptionStream.Outcome;
import pimkg.stream.DescriptionStream.Window;
import pimkg.stream.Slice;
import pimkg.validation.DescriptionValidator;
import pimkg.validation.Judgement;
import pimkg.validation.Progress;
import pimkg.validation.Verdict;

/**
 * Judges files of which some were judged before, and finds what judging all would find. Turtle and N-Triples are taken apart;
 * what a changed piece speaks of is judged again, and whatever looked at that. Anything else is judged as a whole.
 */
public final class Recheck {

    /** Where more than this part of the bytes would have to be read, all are. */
    private static final int HALF = 2;

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
     * @param day    today; findings that depend on the day are told from memory on the same day only
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
            return Cutting.of(rdf, earlier.pieces(), syntax.get() == Syntax.NTRIPLES).filter(cut -> cut.pieces().size() > 0);
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    /** Reads and judges all. Empty when a file can't be read so, or has nothing to judge. */
    private Optional<Verdict> all(RdfInput input, Cut cut) {
        return all(input, cut, Window.STANDARD).or(() -> input.size() <= Runtime.getRuntime().maxMemory() / 5 ? all(input, cut, Window.WHOLE)
            : Optional.empty());
    }

    private Optional<Verdict> all(RdfInput input, Cut cut, Window window) {
        Notes notes = new Notes(validator.shapes(), cut.pieces());
        Whole whole = new Whole(validator, input, progress);
        Outcome outcome = whole.read(onward -> input.stream(both(input, notes, onward)), window, Whole.Listings.NONE, slice -> true);
        if (!(outcome instanceof Complete complete) || whole.examined().isEmpty()) {
            return Optional.empty();
        }
        BitSet read = new BitSet();
        read.set(0, cut.pieces().size());
        List<Remark> remarks = complete.reading().remarks();
        List<Said> said = notes.with(remarks, read, List.of(), cut.matched());
        List<Entry> entries = whole.examined().stream().map(one -> Entry.of(one, cut.pieces())).toList();
        FileMemory memory = new FileMemory(cut.pieces(), said, entries, whole.classes());
        Telling telling = new Telling(validator, input, cut, progress);
        Verdict verdict = telling.verdict(List.of(), whole.examined(), memory);
        memory.whole().filter(good -> remarks.stream().allMatch(remark -> remark.line() > 0)).ifPresent(good -> after.put(input.name(), good));
        accounts.add(new Account(input.name(), How.ALL, entries.size(), 0));
        return Optional.of(verdict);
    }

    private RdfReader.Statements both(RdfInput input, Notes notes, RdfReader.Statements onward) {
        long[] number = {0};
        return (triple, object, subject) -> {
            if (++number[0] % 4096 == 0) {
                progress.statements(input, number[0]);
            }
            notes.statement(triple, object, subject);
            onward.statement(triple, object, subject);
        };
    }

    /** Reads and judges what changed. Empty when all has to be judged. */
    private Optional<Verdict> changes(RdfInput input, FileMemory earlier, Cut cut) {
        if (earlier.entries().isEmpty()) {
            return Optional.empty();
        }
        BitSet fresh = Changes.fresh(cut);
        Optional<List<Said>> said = said(input, earlier, cut, fresh);
        if (said.isEmpty()) {
            return Optional.empty();
        }
        Changes changes = new Changes(earlier, cut, said.get(), sameDay);
        if (changes.isUnclear()) {
            return Optional.empty();
        }
        Optional<Whole> part = part(input, cut, changes);
        return part.flatMap(read -> told(input, cut, changes, said.get(), earlier, read));
    }

    private Optional<Verdict> told(RdfInput input, Cut cut, Changes changes, List<Said> said, FileMemory earlier, Whole part) {
        LongSet classes = part.classes();
        earlier.classes().forEach(classes::add);
        List<Entry> entries = Stream.concat(changes.kept().stream(),
            part.examined().stream().map(one -> Entry.of(one, cut.pieces()))).toList();
        if (entries.isEmpty()) {
            return Optional.empty();
        }
        FileMemory memory = new FileMemory(cut.pieces(), said, entries, classes);
        Verdict verdict = new Telling(validator, input, cut, progress).verdict(changes.kept(), part.examined(), memory);
        memory.whole().ifPresent(good -> after.put(input.name(), good));
        accounts.add(new Account(input.name(), How.CHANGES, part.examined().size(), changes.kept().size()));
        return memory.whole().map(good -> verdict);
    }

    /** What each piece speaks of: those that were there before are not read for that. */
    private Optional<List<Said>> said(RdfInput input, FileMemory earlier, Cut cut, BitSet fresh) {
        Notes notes = new Notes(validator.shapes(), cut.pieces());
        if (fresh.isEmpty()) {
            return Optional.of(notes.with(List.of(), fresh, earlier.said(), cut.matched()));
        }
        BitSet wanted = (BitSet) fresh.clone();
        wanted.or(Changes.directives(cut));
        if (isTooMuch(cut, wanted)) {
            return Optional.empty();
        }
        Selection selection = new Selection(input, cut.pieces(), wanted);
        Reading reading = RdfReader.stream(selection.input(), selection::line, notes);
        if (!(reading instanceof Reading.Streamed streamed)
                || streamed.remarks().size() >= RdfReader.MAX_REMARKS || streamed.remarks().stream().anyMatch(remark -> remark.line() <= 0)) {
            return Optional.empty();
        }
        List<Remark> ofFresh = streamed.remarks().stream().filter(remark -> fresh.get(cut.pieces().at(remark.line()))).toList();
        return Optional.of(notes.with(ofFresh, fresh, earlier.said(), cut.matched()));
    }

    /** Reads the pieces that matter, again and again while something else turns out to matter. */
    private Optional<Whole> part(RdfInput input, Cut cut, Changes changes) {
        while (!isTooMuch(cut, changes.chosen())) {
            Whole part = new Whole(validator, input, progress);
            Selection selection = new Selection(input, cut.pieces(), changes.chosen());
            Predicate<Slice> wanted = slice -> changes.isWanted(slice.focus(), slice.block().size() == 0);
            Outcome outcome = part.read(onward -> RdfReader.stream(selection.input(), selection::line, onward), Window.WHOLE, changes::isListed,
                wanted);
            if (changes.chosen().isEmpty()) {
                return Optional.of(new Whole(validator, input, progress));
            }
            if (outcome instanceof OutOfOrder || !(outcome instanceof Complete)) {
                return Optional.empty();
            }
            long[] looked = LongStream.concat(LongStream.of(part.classes().toArray()),
                part.examined().stream().flatMap(one -> one.looked().stream()).mapToLong(Prints::of)).toArray();
            if (changes.readToo(looked) == 0) {
                return Optional.of(part);
            }
        }
        return Optional.empty();
    }

    static boolean isTooMuch(Cut cut, BitSet wanted) {
        long bytes = wanted.stream().mapToLong(cut.pieces()::length).sum();
        return bytes > cut.pieces().bytes() / HALF;
    }
}
