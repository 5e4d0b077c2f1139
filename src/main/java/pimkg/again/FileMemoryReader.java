package pimkg.again;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.LongStream;
import org.apache.jena.graph.Node;
import pimkg.again.Entry.Found;
import pimkg.again.Entry.Spot;
import pimkg.again.Said.Listed;
import pimkg.graph.LongSet;
import pimkg.graph.Place;
import pimkg.graph.Reading.Remark;
import pimkg.piece.Pieces;
import pimkg.rule.Rule;
import pimkg.suggest.Suggestion;
import pimkg.text.Language;
import pimkg.text.Localized;
import pimkg.validation.Dataset;
import pimkg.validation.Finding;
import pimkg.validation.Kind;

/** Reads what {@link FileMemoryWriter} wrote. Whatever else it is given ends in an exception, of whatever kind. */
final class FileMemoryReader {

    private static final long[] NO_NUMBERS = {};

    private final ByteBuffer in;
    private final Terms.Reader terms;
    private final String file;
    private final List<Kind> kinds = new ArrayList<>();
    private final List<Set<String>> asked = new ArrayList<>();

    FileMemoryReader(ByteBuffer in, Terms.Reader terms, String file) {
        this.in = in;
        this.terms = terms;
        this.file = file;
    }

    FileMemory read() throws IOException {
        Pieces pieces = new Pieces();
        int number = in.getInt();
        List<Said> said = new ArrayList<>();
        for (int piece = 0; piece < number; piece++) {
            pieces.add(in.getLong(), in.getLong(), in.getInt(), in.getInt(), in.get() != 0);
            said.add(said());
        }
        List<Entry> entries = list(this::entry);
        LongSet classes = new LongSet();
        LongStream.of(longs()).forEach(classes::add);
        return new FileMemory(pieces, said, entries, classes);
    }

    /** Reads one of many. */
    @FunctionalInterface
    private interface One<T> {
        T read() throws IOException;
    }

    private <T> List<T> list(One<T> one) throws IOException {
        int number = in.getInt();
        List<T> all = new ArrayList<>();
        for (int at = 0; at < number; at++) {
            all.add(one.read());
        }
        return all.isEmpty() ? List.of() : all;
    }

    private Said said() throws IOException {
        return new Said(longs(), in.getLong(), list(() -> new Listed(terms.node(), in.getLong())),
            list(() -> new Remark(in.getLong(), in.getLong(), terms.text())));
    }

    private Entry entry() throws IOException {
        return new Entry(in.getLong(), spot(), in.get() != 0 ? Optional.of(dataset()) : Optional.empty(), list(this::found),
            list(() -> LongStream.of(longs()).boxed().toList()), longs(), in.get() != 0, in.get() != 0);
    }

    private Spot spot() throws IOException {
        return new Spot(in.getInt(), in.getInt(), in.getInt());
    }

    private Dataset dataset() throws IOException {
        Node node = terms.node();
        int number = in.getInt();
        if (number < 0) {
            kinds.add(new Kind(list(terms::node), list(terms::node), asked()));
            return new Dataset(node, kinds.get(kinds.size() - 1));
        }
        return new Dataset(node, kinds.get(number));
    }

    private Set<String> asked() throws IOException {
        int number = in.getInt();
        if (number < 0) {
            asked.add(Set.copyOf(new HashSet<>(list(terms::text))));
            return asked.get(asked.size() - 1);
        }
        return asked.get(number);
    }

    private Found found() throws IOException {
        Spot spot = spot();
        Rule rule = terms.rule();
        return new Found(new Finding(rule, terms.node(), terms.maybeText(), terms.maybeNode(),
            list(() -> new Suggestion(terms.node(), label(), in.get() != 0)), Place.of(file), terms.maybeText()), spot);
    }

    private Localized label() throws IOException {
        Map<Language, String> texts = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            terms.maybeText().ifPresent(text -> texts.put(language, text));
        }
        return Localized.of(texts);
    }

    private long[] longs() throws IOException {
        int number = in.getInt();
        if (number == 0) {
            return NO_NUMBERS;
        }
        if (number < 0 || number > in.remaining() / Long.BYTES) {
            throw new IOException("cut off");
        }
        long[] numbers = new long[number];
        in.asLongBuffer().get(numbers);
        in.position(in.position() + number * Long.BYTES);
        return numbers;
    }
}
