package pimkg.memory;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import pimkg.graph.Reading.Remark;
import pimkg.memory.Entry.Found;
import pimkg.memory.Entry.Spot;
import pimkg.memory.Said.Listed;
import pimkg.piece.Pieces;
import pimkg.suggest.Suggestion;
import pimkg.text.Language;
import pimkg.text.Localized;
import pimkg.validation.Finding;
import pimkg.validation.Kind;

/** Writes what is remembered of one file: first all columns of numbers, then what has words. */
final class FileMemoryWriter {

    private final Output file;
    private final ByteArrayOutputStream words = new ByteArrayOutputStream();
    private final Output out = new Output(words);
    private final Terms.Writer terms = new Terms.Writer(out);
    private final Map<Set<String>, Integer> asked = new HashMap<>();

    FileMemoryWriter(Output file) {
        this.file = file;
    }

    void write(FileMemory memory) throws IOException {
        pieces(memory.pieces());
        lists(memory.spoken().subjects());
        columns(memory.entries().columns());
        long[] classes = memory.classes().toArray();
        file.number(classes.length);
        file.numbers(classes);
        words(memory);
        file.number(words.size());
        file.bytes(words.toByteArray());
    }

    private void pieces(Pieces pieces) throws IOException {
        file.number(pieces.size());
        file.numbers(pieces.high());
        file.numbers(pieces.low());
        file.numbers(pieces.lengths());
        file.numbers(pieces.lines());
        long[] directives = pieces.directives().toLongArray();
        file.number(directives.length);
        file.numbers(directives);
    }

    /** As many as there are pieces or descriptions. */
    private void lists(Lists lists) throws IOException {
        file.numbers(lists.ends());
        file.number(lists.numbers().length);
        file.numbers(lists.numbers());
    }

    private void columns(Entries.Columns columns) throws IOException {
        file.number(columns.focuses().length);
        file.numbers(columns.focuses());
        file.numbers(columns.rows());
        file.numbers(columns.addresses().ends());
        file.number(columns.addresses().bytes().length);
        file.bytes(columns.addresses().bytes());
        lists(columns.looked());
        file.number(columns.keys().size());
        for (Lists keys : columns.keys()) {
            lists(keys);
        }
    }

    private void words(FileMemory memory) throws IOException {
        out.number(memory.entries().kinds().size());
        for (Kind kind : memory.entries().kinds()) {
            kind(kind);
        }
        out.number(memory.spoken().more().size());
        for (var each : memory.spoken().more().entrySet()) {
            out.number(each.getKey());
            said(each.getValue());
        }
        out.number(memory.entries().found().size());
        for (var each : memory.entries().found().entrySet()) {
            out.number(each.getKey());
            out.number(each.getValue().size());
            for (Found found : each.getValue()) {
                finding(found);
            }
        }
        for (Map<Integer, List<Node>> alike : memory.entries().alike()) {
            out.number(alike.size());
            for (var each : alike.entrySet()) {
                out.number(each.getKey());
                nodes(each.getValue());
            }
        }
        out.flush();
    }

    private void kind(Kind kind) throws IOException {
        nodes(kind.agencies());
        nodes(kind.categories());
        Integer known = asked.putIfAbsent(kind.asked(), asked.size());
        out.number(known == null ? -1 : known);
        if (known == null) {
            out.number(kind.asked().size());
            for (String code : kind.asked()) {
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

    private void said(Said said) throws IOException {
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

    private void spot(Spot spot) throws IOException {
        out.number(spot.piece());
        out.number(spot.line());
        out.number(spot.column());
    }

    private void label(Localized label) throws IOException {
        for (Language language : Language.values()) {
            Optional<String> text = label.exactly(language);
            terms.text(text);
        }
    }
}
