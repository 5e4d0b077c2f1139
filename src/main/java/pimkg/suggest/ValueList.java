package pimkg.suggest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import pimkg.graph.Later;
import pimkg.term.Prefixes;
import pimkg.text.Fold;
import pimkg.text.Language;

/** The values that a property may have, and how to find one of them by what somebody wrote. */
final class ValueList {

    private static final int MOST = 3;
    /** Longer than any name or address of a value. */
    private static final int LONGEST = 400;

    private final List<Entry> entries;
    private final boolean trusted;
    private final Later<Map<String, List<Node>>> byCode = new Later<>(() -> index(entry -> entry.codes().stream()));
    private final Later<Map<String, List<Node>>> byLabel = new Later<>(() -> index(ValueList::labels));

    /**
     * A list.
     *
     * @param trusted whether a value may be put in place unasked when nothing else can be meant
     */
    ValueList(List<Entry> entries, boolean trusted) {
        this.entries = entries.stream()
            .sorted(Comparator.comparingInt(Entry::position).thenComparing(entry -> entry.node().getURI())).toList();
        this.trusted = trusted;
    }

    List<Entry> entries() {
        return entries;
    }

    /** The values that were probably meant, at most {@value #MOST}, the likeliest first; none for a value of the list. */
    List<Suggestion> suggest(Node value) {
        if (value.isURI()) {
            return entries.stream().anyMatch(entry -> entry.node().equals(value)) ? List.of() : byAddress(value.getURI());
        }
        String text = value.getLiteralLexicalForm();
        if (text.length() > LONGEST) {
            return List.of();
        }
        Optional<String> address = Address.isAddress(text) ? Optional.of(text) : Prefixes.expand(text.strip());
        List<Suggestion> found = address.map(this::byAddress).orElse(List.of());
        return found.isEmpty() ? byName(text) : found;
    }

    /**
     * The value whose own name in one of the four languages this is, whatever its case and accents, as a person picks it from a
     * list; or whose code it is to the letter. A number is nobody's code for sure.
     */
    Optional<Node> named(String text) {
        String key = Fold.fold(text);
        Optional<Node> coded = Spelling.isNumber(key) ? Optional.empty() : only(byCode.get().get(text.strip()));
        return coded.or(() -> only(byLabel.get().get(key)));
    }

    private static Optional<Node> only(List<Node> called) {
        return called != null && called.size() == 1 ? Optional.of(called.get(0)) : Optional.empty();
    }

    private Map<String, List<Node>> index(Function<Entry, Stream<String>> names) {
        Map<String, List<Node>> index = new HashMap<>();
        entries.forEach(entry -> names.apply(entry).distinct()
            .forEach(name -> index.computeIfAbsent(name, each -> new ArrayList<>(1)).add(entry.node())));
        return index;
    }

    private static Stream<String> labels(Entry entry) {
        return Stream.of(Language.values()).flatMap(language -> entry.label().exactly(language).stream()).map(Fold::fold);
    }

    private List<Suggestion> byAddress(String iri) {
        List<Entry> same = with(entry -> entry.addresses().contains(Address.plain(iri)));
        if (!same.isEmpty()) {
            return offer(same, true);
        }
        Address address = Address.of(iri);
        String key = Spelling.key(address.name());
        List<Entry> home = with(entry -> Address.of(entry.node()).space().equals(address.space()));
        List<Entry> called = with(entry -> entry.answersTo(key) && !Spelling.isNumber(key));
        if (!called.isEmpty()) {
            return offer(called, home.containsAll(called) && isName(called, key));
        }
        List<Entry> places = with(entry -> entry.places().contains(Address.plain(iri)));
        return places.isEmpty() && isNear(address) ? bySlips(key) : offer(places, false);
    }

    /** In a name space of the list, or one that looks like it: elsewhere a similar name is somebody else's. */
    private boolean isNear(Address address) {
        return entries.stream().map(entry -> Address.of(entry.node()).space()).distinct()
            .anyMatch(space -> Math.abs(space.length() - address.space().length()) <= 2 && Spelling.distance(address.space(), space) <= 2);
    }

    private List<Suggestion> byName(String text) {
        String key = Spelling.key(text);
        List<Entry> called = with(entry -> entry.answersTo(key));
        if (!called.isEmpty()) {
            return offer(called.stream().sorted(Comparator.comparing(entry -> !entry.names().contains(key))).toList(), isName(called, key));
        }
        List<Suggestion> typed = bySlips(key);
        return typed.isEmpty() ? byPrimaryCode(text) : typed;
    }

    /** A name of these for sure: no hint, no number, and not what one slip of the keyboard makes of another's name (IRC, ICRC). */
    private boolean isName(List<Entry> called, String key) {
        return !Spelling.isNumber(key) && called.stream().allMatch(entry -> entry.names().contains(key))
            && entries.stream().noneMatch(entry -> !called.contains(entry) && entry.slips(key) == 1);
    }

    private List<Suggestion> bySlips(String key) {
        return offer(entries.stream().filter(entry -> entry.slips(key) < Integer.MAX_VALUE)
            .sorted(Comparator.comparingInt(entry -> entry.slips(key))).toList(), false);
    }

    /** A code with a region behind it, such as {@code en-GB}: the list knows no regions, so something gets lost. */
    private List<Suggestion> byPrimaryCode(String text) {
        return text.strip().matches("[A-Za-z]{2,3}[-_][A-Za-z0-9]{2,4}")
            ? offer(with(entry -> entry.codes().contains(text.strip().split("[-_]")[0].toLowerCase(Locale.ROOT))), false)
            : List.of();
    }

    private List<Entry> with(Predicate<Entry> wanted) {
        return entries.stream().filter(wanted).toList();
    }

    private List<Suggestion> offer(List<Entry> found, boolean sure) {
        Stream<Entry> first = found.stream().limit(MOST);
        return first.map(entry -> new Suggestion(entry.node(), entry.label(), sure && trusted && found.size() == 1)).toList();
    }
}
