package pimkg.again;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import pimkg.graph.LongSet;
import pimkg.graph.RdfInput;
import pimkg.graph.RdfReader;
import pimkg.graph.Reading.Remark;
import pimkg.piece.Cutting.Cut;
import pimkg.piece.Pieces;
import pimkg.piece.Selection;
import pimkg.stream.DescriptionStream;
import pimkg.stream.DescriptionStream.Window;
import pimkg.stream.Rest;
import pimkg.validation.Comparison;
import pimkg.validation.DescriptionValidator;
import pimkg.validation.Examined;
import pimkg.validation.FileOrder;
import pimkg.validation.Finding;
import pimkg.validation.Progress;
import pimkg.validation.Verdict;

/** Tells what is remembered and what was found anew as one verdict. */
final class Telling {

    private final DescriptionValidator validator;
    private final RdfInput input;
    private final Cut cut;
    private final Progress progress;

    Telling(DescriptionValidator validator, RdfInput input, Cut cut, Progress progress) {
        this.validator = validator;
        this.input = input;
        this.cut = cut;
        this.progress = progress;
    }


    /**
     * The verdict on the file.
     *
     * @param kept     what is told from memory
     * @param examined what was judged
     * @param now      what there is to remember: these together
     */
    Verdict verdict(List<Entry> kept, List<Examined> examined, FileMemory now) {
        FileOrder datasets = new FileOrder();
        kept.forEach(entry -> entry.dataset().ifPresent(dataset -> datasets.add(entry.spot().in(cut.pieces()), dataset)));
        examined.forEach(one -> one.dataset().ifPresent(dataset -> datasets.add(one.position(), dataset)));
        List<Finding> findings = new ArrayList<>();
        kept.forEach(entry -> entry.placed(input.name(), cut.pieces()).forEach(findings::add));
        examined.forEach(one -> findings.addAll(one.findings()));
        findings.addAll(compared(now));
        long ignored = now.said().stream().mapToLong(Said::ignored).sum();
        return new Verdict.Judged(input.name(), datasets.list(), DescriptionValidator.ordered(findings), remarks(now), ignored, Optional.empty());
    }

    private List<Remark> remarks(FileMemory now) {
        Pieces pieces = cut.pieces();
        List<Remark> remarks = new ArrayList<>();
        for (int piece = 0; piece < pieces.size(); piece++) {
            long first = pieces.firstLine(piece);
            now.said().get(piece).remarks().forEach(remark -> remarks.add(new Remark(first + remark.line(), remark.column(), remark.text())));
        }
        return remarks;
    }

    /** What comparing descriptions with each other finds; only those are read that may match another. */
    private List<Finding> compared(FileMemory now) {
        List<Comparison> comparisons = validator.shapes().catalogueChecks().stream().map(Comparison::new).toList();
        now.entries().forEach(entry -> forEach(comparisons, entry.keys(), Comparison::note));
        if (comparisons.stream().noneMatch(Comparison::isNeeded)) {
            return List.of();
        }
        List<Entry> concerned = now.entries().stream().filter(entry -> concerns(comparisons, entry.keys())).toList();
        LongSet focuses = new LongSet();
        concerned.forEach(entry -> focuses.add(entry.focus()));
        Selection selection = new Selection(input, cut.pieces(), read(concerned, now));
        DescriptionStream.read(onward -> RdfReader.stream(selection.input(), selection::line, onward), validator.shapes(), Window.WHOLE,
            Rest.NONE, slice -> {
                long print = Prints.of(slice.focus());
                if (print == Prints.NOBODY || focuses.contains(print)) {
                    List<List<Long>> keys = validator.shapes().keys(slice, progress::look);
                    forEach(comparisons, keys, (comparison, own) -> comparison.keep(slice, own));
                }
            });
        return comparisons.stream().flatMap(comparison -> comparison.findings(input.name(), validator.rules(), progress::look).stream()).toList();
    }

    private BitSet read(List<Entry> concerned, FileMemory now) {
        Whereabouts whereabouts = new Whereabouts(now.said());
        BitSet chosen = Changes.directives(cut);
        for (Entry entry : concerned) {
            whereabouts.forEach(entry.focus(), chosen::set);
            for (long print : entry.looked()) {
                whereabouts.forEach(print, chosen::set);
            }
            if (entry.spot().piece() >= 0) {
                chosen.set(entry.spot().piece());
            }
        }
        return chosen;
    }

    private static boolean concerns(List<Comparison> comparisons, List<List<Long>> keys) {
        boolean[] concerned = {false};
        forEach(comparisons, keys, (comparison, own) -> concerned[0] |= comparison.concerns(own));
        return concerned[0];
    }

    private static void forEach(List<Comparison> comparisons, List<List<Long>> keys, java.util.function.BiConsumer<Comparison, List<Long>> action) {
        for (int at = 0; at < comparisons.size(); at++) {
            action.accept(comparisons.get(at), keys.get(at));
        }
    }
}
