package pimkg.desk;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import pimkg.entry.Names;
import pimkg.entry.Said;
import pimkg.inventory.Facet;
import pimkg.inventory.Value;
import pimkg.page.Pages;
import pimkg.submission.Audiences;
import pimkg.term.Prefixes;
import pimkg.text.Language;
import pimkg.text.Texts;
import pimkg.version.Audience;

/** What to call the values of facets in one language. None of them is a link. For one page and one thread: names are looked up once. */
public final class ValueNames {

    private final Graph ships;
    private final Names names;
    private final Texts texts;
    private final Map<Facet, Map<Value, Said>> known = new EnumMap<>(Facet.class);

    /** Names from what ships, in this language. */
    public ValueNames(Graph ships, Language language) {
        this.ships = ships;
        this.names = new Names(ships, language);
        this.texts = Texts.of(Pages.class, language);
    }

    /** What a facet is called. */
    public String title(Facet facet) {
        return texts.get("facet." + facet.code());
    }

    /** What the time is called that data speaks of, from the first day to the last. */
    String period() {
        return texts.get("facet.from-to");
    }

    /** What a value is called: by the description, by what ships, or else its code. */
    public Said of(Facet facet, Value value) {
        return known.computeIfAbsent(facet, each -> new HashMap<>()).computeIfAbsent(value, each -> find(facet, each));
    }

    private Said find(Facet facet, Value value) {
        if (value.isNone()) {
            return inWords("facet.none");
        }
        if (facet == Facet.AUDIENCE && Stream.of(Audience.values()).map(Audiences::code).anyMatch(value.code()::equals)) {
            return inWords("audience." + value.code());
        }
        if (facet == Facet.AGENCY || facet == Facet.PERIOD || facet == Facet.AUDIENCE) {
            return Said.code(value.code());
        }
        Said own = Said.of(value.label(), names.language());
        return own.isEmpty() ? term(value).filter(this::ships).map(names::of).map(said -> said.linked("")).orElseGet(() -> bare(value)) : own;
    }

    private Said inWords(String key) {
        return new Said(texts.get(key), names.language().tag(), names.language().dir(), "");
    }

    private boolean ships(Node term) {
        return ships.contains(term, Node.ANY, Node.ANY);
    }

    private static Optional<Node> term(Value value) {
        return value.term().or(() -> Prefixes.expand(value.code()).map(NodeFactory::createURI));
    }

    /** The end of an address tells more than its beginning. */
    private static Said bare(Value value) {
        String code = value.code();
        String end = code.replaceFirst("[/#]+$", "").replaceFirst(".*[/#]", "");
        boolean address = code.startsWith("http://") || code.startsWith("https://");
        return address && !end.isEmpty() ? Said.code(end) : new Said(code, "", address ? "ltr" : "auto", "");
    }

    /** In the order of the framework, the latest year first, else by name. */
    Comparator<Value> order(Facet facet) {
        Comparator<Value> byName = Comparator.comparing(value -> of(facet, value).text(), String.CASE_INSENSITIVE_ORDER);
        Comparator<Value> usual = switch (facet) {
            case PERIOD -> Comparator.comparing((Value value) -> value.code()).reversed();
            case AUDIENCE -> Comparator.comparing(value -> List.of("public", "community", "owner").indexOf(value.code()));
            case AGENCY, PLACE, GROUP -> byName;
            default -> Comparator.comparing((Value value) -> term(value).map(term -> Names.position(ships, term)).orElse(Integer.MAX_VALUE))
                .thenComparing(byName);
        };
        return Comparator.comparing(Value::isNone).thenComparing(usual);
    }
}
