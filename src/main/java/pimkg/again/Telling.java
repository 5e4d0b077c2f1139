package pimkg.again;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import pimkg.again.Compared.Changed;
import pimkg.graph.LongSet;
import pimkg.graph.RdfInput;
import pimkg.graph.RdfReader;
import pimkg.graph.Reading.Remark;
import pimkg.memory.Entries;
import pimkg.memory.FileMemory;
import pimkg.piece.Pieces;
import pimkg.piece.Selection;
import pimkg.stream.DescriptionStream;
import pimkg.stream.DescriptionStream.Complete;
import pimkg.stream.DescriptionStream.Window;
import pimkg.stream.Rest;
import pimkg.validation.Comparison;
import pimkg.validation.Datasets;
import pimkg.validation.DescriptionValidator;
import pimkg.validation.Finding;
import pimkg.validation.Progress;
import pimkg.validation.Verdict;

/** Tells what is known of all descriptions of a file, from memory or not, as one verdict. */
final class Telling {

    private final DescriptionValidator validator;
    private final RdfInput input;
    private final Progress progress;
    private final FileMemory now;
    private final Pieces pieces;
    private final List<Compared> compared;

    /**
     * Tells of a file of which this is known, but for how descriptions compare with each other.
     *
     * @param changed for each check of the whole catalogue, the keys of what is not as it was
     */
    Telling(DescriptionValidator validator, RdfInput input, Progress progress, FileMemory now, IntFunction<Changed> changed) {
        this.validator = validator;
        this.input = input;
        this.progress = progress;
        this.now = now;
        this.pieces = now.pieces();
        this.compared = IntStream.range(0, validator.shapes().catalogueChecks().size()).mapToObj(check ->
            new Compared(new Comparison(validator.shapes().catalogueChecks().get(check)), check, now.entries(), changed.apply(check))).toList();
    }

    /** The verdict on the file, to which comparing descriptions with each other may add findings; empty when it is another one by now. */
    Optional<Verdict> verdict(Datasets datasets, List<Finding> found) {
        if (!compare()) {
            return Optional.empty();
        }
        List<Finding> findings = new ArrayList<>(found);
        compared.forEach(check -> findings.addAll(check.findings(now, input.name(), validator, progress::look)));
        long ignored = now.spoken().more().values().stream().mapToLong(each -> each.ignored()).sum();
        return Optional.of(
            new Verdict.Judged(input.name(), datasets, DescriptionValidator.ordered(findings), remarks(), ignored, Optional.empty()));
    }

    /** What is known after the verdict. */
    FileMemory memory() {
        return now.with(now.entries().with(compared.stream().map(Compared::alike).toList()));
    }

    private List<Remark> remarks() {
        List<Remark> remarks = new ArrayList<>();
        now.spoken().more().forEach((piece, said) -> {
            long first = pieces.firstLine(piece);
            said.remarks().forEach(remark -> remarks.add(new Remark(first + remark.line(), remark.column(), remark.text())));
        });
        return remarks.subList(0, Math.min(remarks.size(), RdfReader.MAX_REMARKS));
    }

    /** Only those are read that may match another; false when the file can't be read so any more. */
    private boolean compare() {
        int[] shown = compared.stream().flatMapToInt(Compared::shown).distinct().toArray();
        if (shown.length == 0) {
            return true;
        }
        Selection selection = new Selection(input, pieces, read(shown));
        Rest rest = new Whole.Told(new Listings(now.spoken())::has, new LongSet());
        return DescriptionStream.read(onward -> RdfReader.stream(selection.input(), selection::line, 0, onward), validator.shapes(), Window.WHOLE,
            rest, slice -> {
                List<List<Long>> keys = validator.shapes().keys(slice, progress::look);
                for (int check = 0; check < compared.size(); check++) {
                    compared.get(check).take(slice, keys.get(check), progress::look);
                }
            }) instanceof Complete;
    }

    private BitSet read(int[] shown) {
        Entries entries = now.entries();
        Whereabouts whereabouts = new Whereabouts(now.spoken().subjects(), piece -> piece);
        BitSet chosen = pieces.directives();
        for (int entry : shown) {
            whereabouts.forEach(entries.focus(entry), chosen::set);
            entries.looked().forEach(entry, print -> whereabouts.forEach(print, chosen::set));
            int piece = entries.spot(entry).piece();
            if (piece >= 0) {
                chosen.set(piece);
            }
        }
        return chosen;
    }
}
