package pimkg.form;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/** What the codes of a form mean. */
public final class ValueTable {

    private static final Pattern IN_BRACKETS = Pattern.compile("\\[([^\\]]+)\\]");
    private static final Pattern TARGET = Pattern.compile("\"([^\"]*)\"|(\\S+)");

    private final Map<String, List<Node>> targets = new LinkedHashMap<>();
    private final Map<Node, String> codes = new LinkedHashMap<>();

    /** The table of some rows with {@code value} and {@code target}. */
    static ValueTable of(List<Map<String, String>> rows) {
        ValueTable table = new ValueTable();
        for (Map<String, String> row : rows) {
            List<Node> nodes = targets(row.get("target").strip());
            table.targets.put(key(row.get("value")), nodes);
            if (nodes.size() == 1) {
                table.codes.putIfAbsent(nodes.get(0), row.get("value"));
            }
        }
        return table;
    }

    private static List<Node> targets(String text) {
        List<Node> nodes = new ArrayList<>();
        Matcher matcher = TARGET.matcher(text.equals("-") ? "" : text);
        while (matcher.find()) {
            nodes.add(matcher.group(1) != null ? NodeFactory.createLiteralString(matcher.group(1)) : PropertyPath.term(matcher.group(2)));
        }
        return List.copyOf(nodes);
    }

    private static String key(String value) {
        return value.strip().toLowerCase(Locale.ROOT);
    }

    /**
     * What a code means: nothing worth saying when the list is empty.
     *
     * @return empty for a code that the table lacks; {@code "Face-to-face [f2f]"} is looked up whole, then by its brackets
     */
    public Optional<List<Node>> meaning(String code) {
        return Optional.ofNullable(targets.get(key(code))).or(() -> {
            Matcher inside = IN_BRACKETS.matcher(code);
            return inside.find() ? Optional.ofNullable(targets.get(key(inside.group(1)))) : Optional.empty();
        });
    }

    /** The code by which the form says this; the first of several. */
    public Optional<String> code(Node meaning) {
        return Optional.ofNullable(codes.get(meaning));
    }
}
