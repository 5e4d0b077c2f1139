package pimkg.inventory;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.system.G;
import org.apache.jena.vocabulary.DCAT;

/**
 * The time that the data speaks of.
 *
 * @param begins the first day, as it is stated
 * @param ends   the last day, as it is stated
 * @param set    the years
 */
record Span(String begins, String ends, BitSet set) {

    private static final Pattern YEAR = Pattern.compile("((?:19|20)\\d\\d)(?:-.*)?");
    /** Of what goes on for longer, the last years count. */
    private static final int MOST_YEARS = 60;

    /** Of all periods; one without an end lasts at least until it was described. */
    static Span of(List<Node> periods, Graph graph, Instant described) {
        BitSet years = new BitSet();
        String begins = "";
        String ends = "";
        for (Node period : periods) {
            if (!period.isLiteral()) {
                String first = text(graph, period, DCAT.startDate.asNode());
                String last = text(graph, period, DCAT.endDate.asNode());
                begins = begins.isEmpty() || !first.isEmpty() && first.compareTo(begins) < 0 ? first : begins;
                ends = last.compareTo(ends) > 0 ? last : ends;
                add(years, year(first), year(last), described.atOffset(ZoneOffset.UTC).getYear());
            }
        }
        return new Span(begins, ends, years);
    }

    private static String text(Graph graph, Node period, Node property) {
        Optional<String> first = G.listSP(graph, period, property).stream()
            .filter(Node::isLiteral).map(Node::getLiteralLexicalForm).sorted().findFirst();
        return first.filter(text -> text.length() <= 40).orElse("");
    }

    private static OptionalInt year(String day) {
        Matcher found = YEAR.matcher(day);
        return found.matches() ? OptionalInt.of(Integer.parseInt(found.group(1))) : OptionalInt.empty();
    }

    private static void add(BitSet years, OptionalInt first, OptionalInt last, int described) {
        if (first.isPresent() || last.isPresent()) {
            int begin = first.orElse(last.orElse(0));
            int end = last.orElse(Math.max(begin, described));
            if (begin <= end) {
                years.set(Math.max(begin, end - MOST_YEARS + 1), end + 1);
            }
        }
    }

    IntStream years() {
        int latest = set.length();
        return set.stream().filter(year -> year >= latest - CardReader.MOST_VALUES);
    }
}
