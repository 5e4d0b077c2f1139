package pimkg.again;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.LongStream;
import pimkg.graph.Later;
import pimkg.graph.LongSet;
import pimkg.graph.RdfInput;
import pimkg.graph.RdfReader;
import pimkg.graph.Reading.Remark;
import pimkg.memory.FileMemory;
import pimkg.memory.Prints;
import pimkg.memory.Spoken;
import pimkg.piece.Cutting.Cut;
import pimkg.piece.Selection;
import pimkg.stream.DescriptionStream.Complete;
import pimkg.stream.DescriptionStream.Window;
import pimkg.stream.Slice;
import pimkg.validation.DescriptionValidator;
import pimkg.validation.Examined;
import pimkg.validation.Progress;

/** Reads the pieces of a file that matter and judges what is not as it was. */
final class Rereading {

    /** Where more than this part of the bytes would have to be read, all are. */
    private static final int HALF = 2;

    private final DescriptionValidator validator;
    private final RdfInput input;
    private final Cut cut;
    private final Progress progress;

    Rereading(DescriptionValidator validator, RdfInput input, Cut cut, Progress progress) {
        this.validator = validator;
        this.input = input;
        this.cut = cut;
        this.progress = progress;
    }

    /**
     * What came of it.
     *
     * @param spoken   what each piece of the file speaks of
     * @param examined what was judged
     * @param classes  the prints of what was looked for to tell what is no description
     */
    record Part(Spoken spoken, List<Examined> examined, LongSet classes) {
    }

    /**
     * Reads. Mostly new pieces speak of what those spoke of that are gone, so that what matters is known beforehand and once
     * is enough. Empty when all has to be judged.
     */
    Optional<Part> read(Changes changes, Spoken before) {
        Notes notes = new Notes(validator.shapes(), cut, changes.fresh(), before);
        // Descriptions come when all was read.
        Supplier<Changes> learned = new Later<>(() -> {
            changes.learn(notes.with(List.of()));
            return changes;
        });
        BitSet first = (BitSet) changes.chosen().clone();
        Optional<Once> once = once(first, Optional.of(notes), learned);
        List<Remark> remarks = once.map(Once::remarks).orElse(List.of());
        if (once.isEmpty() || remarks.size() >= FileMemory.MAX_REMARKS || remarks.stream().anyMatch(remark -> remark.line() <= 0)) {
            return Optional.empty();
        }
        Optional<Once> whole = learned.get().isUnclear() ? Optional.empty() : whole(once.get(), first, changes);
        return whole.map(all -> new Part(notes.with(remarks), all.examined, all.classes));
    }

    /** Reads again while something else turns out to matter. */
    private Optional<Once> whole(Once first, BitSet read, Changes changes) {
        Optional<Once> last = Optional.of(first);
        BitSet known = read;
        while (last.isPresent() && !last.get().isAll(changes, known)) {
            known = (BitSet) changes.chosen().clone();
            last = once(known, Optional.empty(), () -> changes);
        }
        return last;
    }

    /** One reading. */
    private record Once(List<Examined> examined, LongSet classes, List<Remark> remarks) {
        /** Whether nothing is missing of what was looked for. */
        boolean isAll(Changes changes, BitSet read) {
            changes.readToo(LongStream.concat(LongStream.of(classes.toArray()),
                examined.stream().flatMap(one -> one.looked().stream()).mapToLong(Prints::of)).toArray());
            BitSet missing = (BitSet) changes.chosen().clone();
            missing.andNot(read);
            return missing.isEmpty();
        }
    }

    private Optional<Once> once(BitSet chosen, Optional<Notes> notes, Supplier<Changes> changes) {
        if (isTooMuch(chosen)) {
            return Optional.empty();
        }
        List<Examined> examined = new ArrayList<>();
        Whole whole = new Whole(validator, input, progress, examined::add);
        if (chosen.isEmpty()) {
            return Optional.of(new Once(examined, whole.classes(), List.of()));
        }
        Selection selection = new Selection(input, cut.pieces(), chosen);
        Predicate<Slice> wanted = slice -> changes.get().isWanted(slice.focus(), slice.block().size() == 0);
        return whole.read(onward -> RdfReader.stream(selection.input(), selection::line, FileMemory.MAX_REMARKS,
            notes.map(each -> each.and(onward)).orElse(onward)), Window.WHOLE, (predicate, object) -> changes.get().isListed(predicate, object),
            wanted) instanceof Complete complete ? Optional.of(new Once(examined, whole.classes(), complete.reading().remarks())) : Optional.empty();
    }

    private boolean isTooMuch(BitSet wanted) {
        long bytes = wanted.stream().mapToLong(cut.pieces()::length).sum();
        return bytes > cut.pieces().bytes() / HALF;
    }
}
