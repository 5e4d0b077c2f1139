package pimkg.again;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import pimkg.graph.LongSet;
import pimkg.graph.RdfInput;
import pimkg.graph.RdfReader;
import pimkg.graph.Reading.Remark;
import pimkg.memory.Entries;
import pimkg.memory.FileMemory;
import pimkg.memory.Lists;
import pimkg.memory.Prints;
import pimkg.memory.Spoken;
import pimkg.piece.Pieces;
import pimkg.piece.Selection;
import pimkg.stream.DescriptionStream;
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

    /** Tells of a file of which this is known. */
    Telling(DescriptionValidator validator, RdfInput input, Progress progress, FileMemory now) {
        this.validator = validator;
        this.input = input;
        this.progress = progress;
        this.now = now;
        this.pieces = now.pieces();
    }

    /** The verdict on the file, to which comparing descriptions with each other may add findings. */
    Verdict verdict(Datasets datasets, List<Finding> found) {
        List<Finding> findings = new ArrayList<>(found);
        findings.addAll(compared());
        long ignored = now.spoken().more().values().stream().mapToLong(each -> each.ignored()).sum();
        return new Verdict.Judged(input.name(), datasets, DescriptionValidator.ordered(findings), remarks(), ignored, Optional.empty());
    }

    private List<Remark> remarks() {
        List<Remark> remarks = new ArrayList<>();
        now.spoken().more().forEach((piece, said) -> {
            long first = pieces.firstLine(piece);
            said.remarks().forEach(remark -> remarks.add(new Remark(first + remark.line(), remark.column(), remark.text())));
        });
        return remarks.subList(0, Math.min(remarks.size(), RdfReader.MAX_REMARKS));
    }

    /** What comparing descriptions with each other finds; only those are read that may match another. */
    private List<Finding> compared() {
        Entries entries = now.entries();
        List<Comparison> comparisons = validator.shapes().catalogueChecks().stream().map(Comparison::new).toList();
        for (int at = 0; at < comparisons.size(); at++) {
            Comparison comparison = comparisons.get(at);
            Lists keys = entries.keys().get(at);
            IntStream.range(0, keys.size()).forEach(entry -> keys.forEach(entry, comparison::note));
        }
        if (comparisons.stream().noneMatch(Comparison::isNeeded)) {
            return List.of();
        }
        int[] concerned = IntStream.range(0, entries.size()).filter(entry -> concerns(comparisons, entry)).toArray();
        LongSet focuses = new LongSet(concerned.length);
        IntStream.of(concerned).forEach(entry -> focuses.add(entries.focus(entry)));
        Selection selection = new Selection(input, pieces, read(concerned));
        DescriptionStream.read(onward -> RdfReader.stream(selection.input(), selection::line, 0, onward), validator.shapes(), Window.WHOLE,
            Rest.NONE, slice -> {
                long print = Prints.of(slice.focus());
                if (print == Prints.NOBODY || focuses.contains(print)) {
                    List<List<Long>> keys = validator.shapes().keys(slice, progress::look);
                    for (int at = 0; at < comparisons.size(); at++) {
                        comparisons.get(at).keep(slice, keys.get(at));
                    }
                }
            });
        return comparisons.stream().flatMap(comparison -> comparison.findings(input.name(), validator.rules(), progress::look).stream()).toList();
    }

    private boolean concerns(List<Comparison> comparisons, int entry) {
        return IntStream.range(0, comparisons.size()).anyMatch(at -> now.entries().keys().get(at).any(entry, comparisons.get(at)::concerns));
    }

    private BitSet read(int[] concerned) {
        Spoken spoken = now.spoken();
        Whereabouts whereabouts = new Whereabouts(spoken.subjects());
        BitSet chosen = pieces.directives();
        for (int entry : concerned) {
            whereabouts.forEach(now.entries().focus(entry), chosen::set);
            now.entries().looked().forEach(entry, print -> whereabouts.forEach(print, chosen::set));
            int piece = now.entries().spot(entry).piece();
            if (piece >= 0) {
                chosen.set(piece);
            }
        }
        return chosen;
    }
}
