package pimkg.again;

import java.io.DataOutputStream;
import java.io.IOException;
import java.util.HashMap;
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

    private final DataOutputStream out;
    private final Terms.Writer terms;
    private final Map<Set<String>, Integer> asked = new HashMap<>();

    FileMemoryWriter(DataOutputStream out, Terms.Writer terms) {
        this.out = out;
        this.terms = terms;
    }

    void write(FileMemory memory) throws IOException {
        Pieces pieces = memory.pieces();
        out.writeInt(pieces.size());
        for (int piece = 0; piece < pieces.size(); piece++) {
            out.writeLong(pieces.high(piece));
            out.writeLong(pieces.low(piece));
            out.writeInt(pieces.length(piece));
            out.writeInt(pieces.lines(piece));
            out.writeBoolean(pieces.isDirective(piece));
            said(memory.said().get(piece));
        }
        out.writeInt(memory.entries().size());
        for (Entry entry : memory.entries()) {
            entry(entry);
        }
        longs(memory.classes().toArray());
    }

    private void said(Said said) throws IOException {
        longs(said.subjects());
        out.writeLong(said.ignored());
        out.writeInt(said.listed().size());
        for (Listed listed : said.listed()) {
            terms.node(listed.predicate());
            out.writeLong(listed.object());
        }
        out.writeInt(said.remarks().size());
        for (Remark remark : said.remarks()) {
            out.writeLong(remark.line());
            out.writeLong(remark.column());
            terms.text(remark.text());
        }
    }

    private void entry(Entry entry) throws IOException {
        out.writeLong(entry.focus());
        spot(entry.spot());
        out.writeBoolean(entry.dataset().isPresent());
        if (entry.dataset().isPresent()) {
            dataset(entry.dataset().get());
        }
        out.writeInt(entry.findings().size());
        for (Found found : entry.findings()) {
            finding(found);
        }
        out.writeInt(entry.keys().size());
        for (List<Long> keys : entry.keys()) {
            longs(keys.stream().mapToLong(Long::longValue).toArray());
        }
        longs(entry.looked());
        out.writeBoolean(entry.timed());
        out.writeBoolean(entry.kept());
    }

    private void spot(Spot spot) throws IOException {
        out.writeInt(spot.piece());
        out.writeInt(spot.line());
        out.writeInt(spot.column());
    }

    private void dataset(Dataset dataset) throws IOException {
        terms.node(dataset.node());
        nodes(dataset.agencies());
        nodes(dataset.categories());
        Integer known = asked.putIfAbsent(dataset.asked(), asked.size());
        out.writeInt(known == null ? -1 : known);
        if (known == null) {
            out.writeInt(dataset.asked().size());
            for (String code : dataset.asked()) {
                terms.text(code);
            }
        }
    }

    private void nodes(List<Node> nodes) throws IOException {
        out.writeInt(nodes.size());
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
        out.writeInt(finding.suggestions().size());
        for (Suggestion suggestion : finding.suggestions()) {
            terms.node(suggestion.value());
            label(suggestion.label());
            out.writeBoolean(suggestion.safe());
        }
        terms.text(finding.title());
    }

    private void label(Localized label) throws IOException {
        for (Language language : Language.values()) {
            Optional<String> text = label.exactly(language);
            terms.text(text);
        }
    }

    private void longs(long[] numbers) throws IOException {
        out.writeInt(numbers.length);
        for (long number : numbers) {
            out.writeLong(number);
        }
    }
}
