package pimkg.memory;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.apache.jena.graph.Node;
import pimkg.graph.Addresses;
import pimkg.graph.LongSet;
import pimkg.graph.Place;
import pimkg.graph.Reading.Remark;
import pimkg.memory.Entry.Found;
import pimkg.memory.Entry.Spot;
import pimkg.memory.Said.Listed;
import pimkg.piece.Pieces;
import pimkg.rule.Rule;
import pimkg.rule.RuleBook;
import pimkg.suggest.Suggestion;
import pimkg.text.Language;
import pimkg.text.Localized;
import pimkg.validation.Finding;
import pimkg.validation.Kind;

/**
 * Reads what {@link FileMemoryWriter} wrote: first all columns of numbers, and when all of the file is known to be whole, what is
 * made of words. Whatever else it is given ends in an exception, of whatever kind.
 */
final class FileMemoryReader {

    private final String file;
    private final Pieces pieces;
    private final Lists subjects;
    private final Entries.Columns columns;
    private final LongSet classes = new LongSet();
    private final ByteBuffer words;
    private final List<Set<String>> asked = new ArrayList<>();
    private Terms.Reader terms;

    /** Reads the columns. */
    FileMemoryReader(String file, Input in) throws IOException {
        this.file = file;
        int number = in.number();
        this.pieces = Pieces.of(in.longs(number), in.longs(number), in.ints(number), in.ints(number), BitSet.valueOf(in.longs(in.number())));
        this.subjects = lists(in, number);
        this.columns = columns(in);
        LongStream.of(in.longs(in.number())).forEach(classes::add);
        this.words = ByteBuffer.wrap(in.bytes(in.number()));
    }

    private static Lists lists(Input in, int number) throws IOException {
        return new Lists(in.ints(number), in.longs(in.number()));
    }

    private static Entries.Columns columns(Input in) throws IOException {
        int number = in.number();
        long[] focuses = in.longs(number);
        int[] rows = in.ints(Math.multiplyExact(number, Entries.WIDTH));
        Addresses addresses = new Addresses(in.ints(number), in.bytes(in.number()));
        Lists looked = lists(in, number);
        List<Lists> keys = new ArrayList<>();
        for (int checks = in.number(); checks > 0; checks--) {
            keys.add(lists(in, number));
        }
        return new Entries.Columns(focuses, rows, addresses, looked, keys);
    }

    /** Makes what has words. */
    FileMemory read(RuleBook rules) throws IOException {
        terms = new Terms.Reader(words, rules);
        List<Kind> kinds = list(() -> new Kind(list(terms::node), list(terms::node), asked()));
        Map<Integer, Said> more = new TreeMap<>();
        for (int left = words.getInt(); left > 0; left--) {
            more.put(within(words.getInt(), 0, pieces.size()), said());
        }
        Map<Integer, List<Found>> found = new HashMap<>();
        for (int left = words.getInt(); left > 0; left--) {
            found.put(within(words.getInt(), 0, columns.focuses().length), list(this::found));
        }
        List<Map<Integer, List<Node>>> alike = new ArrayList<>();
        for (int check = 0; check < columns.keys().size(); check++) {
            alike.add(new HashMap<>());
            for (int left = words.getInt(); left > 0; left--) {
                alike.get(check).put(within(words.getInt(), 0, columns.focuses().length), list(terms::node));
            }
        }
        for (int at = 0; at < columns.rows().length; at += Entries.WIDTH) {
            within(columns.rows()[at + Entries.PIECE], -1, pieces.size());
            within(columns.rows()[at + Entries.KIND], -1, kinds.size());
        }
        if (words.hasRemaining()) {
            throw new IOException("more than there can be");
        }
        return new FileMemory(pieces, new Spoken(subjects, more), new Entries(columns, kinds, found, alike), classes);
    }

    private static int within(int number, int least, int end) throws IOException {
        if (number < least || number >= end) {
            throw new IOException("no such number");
        }
        return number;
    }

    /** Reads one of many. */
    @FunctionalInterface
    private interface One<T> {
        T read() throws IOException;
    }

    private <T> List<T> list(One<T> one) throws IOException {
        int number = words.getInt();
        List<T> all = new ArrayList<>();
        for (int at = 0; at < number; at++) {
            all.add(one.read());
        }
        return all.isEmpty() ? List.of() : all;
    }

    private Said said() throws IOException {
        return new Said(words.getLong(), list(() -> new Listed(terms.node(), words.getLong())),
            list(() -> new Remark(words.getLong(), words.getLong(), terms.text())));
    }

    private Set<String> asked() throws IOException {
        int number = words.getInt();
        if (number < 0) {
            asked.add(Set.copyOf(new HashSet<>(list(terms::text))));
            return asked.get(asked.size() - 1);
        }
        return asked.get(number);
    }

    private Found found() throws IOException {
        Spot spot = new Spot(within(words.getInt(), -1, pieces.size()), words.getInt(), words.getInt());
        Rule rule = terms.rule();
        return new Found(new Finding(rule, terms.node(), terms.maybeText(), terms.maybeNode(),
            list(() -> new Suggestion(terms.node(), label(), words.get() != 0)), Place.of(file), terms.maybeText()), spot);
    }

    private Localized label() throws IOException {
        Map<Language, String> texts = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            terms.maybeText().ifPresent(text -> texts.put(language, text));
        }
        return Localized.of(texts);
    }
}
