package pimkg.again;

import java.io.IOException;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import pimkg.again.Entry.Found;
import pimkg.again.Entry.Spot;
import pimkg.again.Said.Listed;
import pimkg.graph.Reading.Remark;
import pimkg.piece.Pieces;
import pimkg.suggest.Suggestion;
import pimkg.text.Language;
import pimkg.text.Localized;
import pimkg.validation.Dataset;
import pimkg.validation.Finding;

/** Writes what is remembered of one file. */
final class FileMemoryWriter {

    private final Output out;
    private final Terms.Writer terms;
    private final Map<Kind, Integer> kinds = new HashMap<>();
    private final Map<Set<String>, Integer> asked = new HashMap<>();
    /** Most sets are the very same, and one of a hundred codes takes long to be told from another. */
    private final Map<Set<String>, Integer> sets = new IdentityHashMap<>();
    private int written;

    /** What scores are told by, of which there are few: the number is that of the set of rules that were asked. */
    private record Kind(List<Node> agencies, List<Node> categories, int asked) {
    }

    FileMemoryWriter(Output out, Terms.Writer terms) {
        this.out = out;
        this.terms = terms;
    }

    void write(FileMemory memory) throws IOException {
        Pieces pieces = memory.pieces();
        out.number(pieces.size());
        for (int piece = 0; piece < pieces.size(); piece++) {
            out.number(pieces.high(piece));
            out.number(pieces.low(piece));
            out.number(pieces.length(piece));
            out.number(pieces.lines(piece));
            out.flag(pieces.isDirective(piece));
            said(memory.said().get(piece));
        }
        out.number(memory.entries().size());
        for (Entry entry : memory.entries()) {
            entry(entry);
        }
        out.numbers(memory.classes().toArray());
    }

    private void said(Said said) throws IOException {
        out.numbers(said.subjects());
        out.number(said.ignored());
        out.number(said.listed().size());
        for (Listed listed : said.listed()) {
            terms.node(listed.predicate());
            out.number(listed.object());
        }
        out.number(said.remarks().size());
        for (Remark remark : said.remarks()) {
            out.number(remark.line());
            out.number(remark.column());
            terms.text(remark.text());
        }
    }

    private void entry(Entry entry) throws IOException {
        out.number(entry.focus());
        spot(entry.spot());
        out.flag(entry.dataset().isPresent());
        if (entry.dataset().isPresent()) {
            dataset(entry.dataset().get());
        }
        out.number(entry.findings().size());
        for (Found found : entry.findings()) {
            finding(found);
        }
        out.number(entry.keys().size());
        for (List<Long> keys : entry.keys()) {
            out.numbers(keys.stream().mapToLong(Long::longValue).toArray());
        }
        out.numbers(entry.looked());
        out.flag(entry.timed());
        out.flag(entry.kept());
    }

    private void spot(Spot spot) throws IOException {
        out.number(spot.piece());
        out.number(spot.line());
        out.number(spot.column());
    }

    private void dataset(Dataset dataset) throws IOException {
        terms.node(dataset.node());
        Kind kind = new Kind(dataset.agencies(), dataset.categories(), sets.computeIfAbsent(dataset.asked(), this::number));
        Integer known = kinds.putIfAbsent(kind, kinds.size());
        out.number(known == null ? -1 : known);
        if (known == null) {
            nodes(dataset.agencies());
            nodes(dataset.categories());
            asked(kind.asked(), dataset.asked());
        }
    }

    private int number(Set<String> codes) {
        return asked.computeIfAbsent(codes, any -> asked.size());
    }

    private void asked(int number, Set<String> codes) throws IOException {
        boolean fresh = number == written;
        out.number(fresh ? -1 : number);
        if (fresh) {
            written++;
            out.number(codes.size());
            for (String code : codes) {
                terms.text(code);
            }
        }
    }

    private void nodes(List<Node> nodes) throws IOException {
        out.number(nodes.size());
        for (Node node : nodes) {
            terms.node(node);
        }
    }

    private void finding(Found found) throws IOException {
        Finding finding = found.finding();
        spot(found.spot());
        terms.node(finding.rule().shape());
        terms.node(finding.dataset());
        terms.text(finding.path());
        terms.node(finding.value());
        out.number(finding.suggestions().size());
        for (Suggestion suggestion : finding.suggestions()) {
            terms.node(suggestion.value());
            label(suggestion.label());
            out.flag(suggestion.safe());
        }
        terms.text(finding.title());
    }

    private void label(Localized label) throws IOException {
        for (Language language : Language.values()) {
            Optional<String> text = label.exactly(language);
            terms.text(text);
        }
    }
}
