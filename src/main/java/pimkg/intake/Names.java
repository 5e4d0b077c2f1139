package pimkg.intake;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import pimkg.graph.RdfInput;

/** Gives each description of a file a name of its own: its address where the record tells it, else one that is visibly nobody's. */
final class Names {

    private static final Pattern FIELD = Pattern.compile("\\{([^}]+)}");

    private final List<String> templates;
    private final String base;
    private final Map<String, Integer> taken = new HashMap<>();

    /**
     * Names for the records of one file.
     *
     * @param templates with fields in braces; one that is nothing but a field needs an address there
     */
    Names(List<String> templates, RdfInput input) {
        this.templates = templates;
        this.base = RdfInput.BASE + input.shortName().replaceAll("[^\\w.~-]", "_") + '#';
    }

    /** A name, and whether another record of the file already had it. */
    record Name(Node node, boolean repeated) {
    }

    /**
     * The name of a record.
     *
     * @param field      the first value of a field
     * @param identifier its code, if it has one
     * @param otherwise  what it is called when it has none
     */
    Name of(Function<String, Optional<String>> field, Optional<String> identifier, String otherwise) {
        String wanted = templates.stream().flatMap(template -> filled(template, field).stream()).findFirst()
            .orElseGet(() -> identifier.filter(text -> ValueReader.address(text).isPresent())
                .orElseGet(() -> base + encoded(identifier.orElse(otherwise))));
        int times = taken.merge(wanted, 1, Integer::sum);
        String name = times == 1 ? wanted : wanted + (wanted.contains("#") ? "-" : "#") + times;
        // Somebody else's own name may look like a second one.
        return times > 1 && taken.containsKey(name) ? of(field, Optional.of(name), otherwise)
            : new Name(NodeFactory.createURI(name), times > 1);
    }

    private static Optional<String> filled(String template, Function<String, Optional<String>> field) {
        Matcher matcher = FIELD.matcher(template);
        if (matcher.matches()) {
            return field.apply(matcher.group(1)).filter(text -> ValueReader.address(text).isPresent());
        }
        StringBuilder filled = new StringBuilder();
        while (matcher.find()) {
            Optional<String> text = field.apply(matcher.group(1));
            if (text.isEmpty()) {
                return Optional.empty();
            }
            matcher.appendReplacement(filled, Matcher.quoteReplacement(encoded(text.get())));
        }
        return Optional.of(matcher.appendTail(filled).toString());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text.strip(), StandardCharsets.UTF_8).replace("+", "%20");
    }
}
