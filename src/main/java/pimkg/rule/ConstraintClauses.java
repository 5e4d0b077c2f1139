package pimkg.rule;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.shacl.vocabulary.SHACL;
import org.apache.jena.system.G;
import pimkg.graph.Literals;
import pimkg.graph.RdfLists;
import pimkg.text.Texts;

/** The demands of shapes as clauses in one language, without capital and full stop, so that one can stand in another. */
final class ConstraintClauses {

    /** How deep conditions inside conditions are spelt out; nobody reads on below. */
    private static final int MAX_DEPTH = 4;

    /** Demands on each value, said with the value and the parameter. The key is the local name. */
    private static final List<Node> PLAIN = List.of(SHACL.datatype, SHACL.class_, SHACL.minInclusive, SHACL.minExclusive,
        SHACL.maxInclusive, SHACL.maxExclusive, SHACL.minLength, SHACL.maxLength, SHACL.pattern, SHACL.equals, SHACL.disjoint,
        SHACL.lessThan, SHACL.lessThanOrEquals);

    private static final List<Node> GROUPS = List.of(SHACL.and, SHACL.or, SHACL.xone);

    private final Graph shapes;
    private final Texts texts;
    private final ShapeNames names;

    ConstraintClauses(Graph shapes, Texts texts) {
        this.shapes = shapes;
        this.texts = texts;
        this.names = new ShapeNames(shapes, texts);
    }

    /** What a shape asks of the description; what its sh:property asks is said by rules of their own. */
    List<String> of(Node shape) {
        return own(shape, texts.get("itself"), 0);
    }

    /** One of the lists of alternatives of a shape. */
    String group(Node shape, Node kind, Node list) {
        return group(subject(shape, texts.get("itself")), kind, list, 0);
    }

    /** The shape that the values of another have to meet. */
    String node(Node shape, Node node) {
        return texts.get("node", subject(shape, texts.get("itself")), condition(node, 0));
    }

    private String subject(Node shape, String focus) {
        return names.path(shape).map(path -> texts.get("each", path)).orElse(focus);
    }

    private List<String> own(Node shape, String focus, int depth) {
        String subject = subject(shape, focus);
        List<String> clauses = new ArrayList<>(counts(shape));
        for (Node parameter : PLAIN) {
            values(shape, parameter).forEach(value -> clauses.add(texts.get(key(parameter), subject, names.of(value))));
        }
        values(shape, SHACL.nodeKind).forEach(kind -> clauses.add(texts.get("nodeKind." + kind.getLocalName(), subject)));
        listed(shape, SHACL.languageIn).forEach(list -> clauses.add(texts.get("languageIn", subject, list)));
        listed(shape, SHACL.in).forEach(list -> clauses.add(texts.get("in", subject, list)));
        values(shape, SHACL.hasValue).forEach(value -> clauses.add(names.path(shape)
            .map(path -> texts.get("hasValue", path, names.quoted(value))).orElseGet(() -> texts.get("is", subject, names.quoted(value)))));
        if (isTrue(shape, SHACL.uniqueLang)) {
            names.path(shape).ifPresent(path -> clauses.add(texts.get("uniqueLang", path)));
        }
        if (isTrue(shape, SHACL.closed)) {
            clauses.add(texts.get("closed", names.list(allowed(shape))));
        }
        clauses.addAll(nested(shape, subject, depth));
        return clauses;
    }

    private List<String> nested(Node shape, String subject, int depth) {
        List<String> clauses = new ArrayList<>();
        values(shape, SHACL.node).forEach(node -> clauses.add(texts.get("node", subject, condition(node, depth))));
        for (Node group : GROUPS) {
            values(shape, group).forEach(list -> clauses.add(group(subject, group, list, depth)));
        }
        values(shape, SHACL.not).forEach(node -> clauses.add(texts.get("not", subject, condition(node, depth))));
        values(shape, SHACL.qualifiedValueShape).forEach(node -> clauses.addAll(qualified(shape, condition(node, depth))));
        values(shape, SHACL.sparql).forEach(query -> clauses.add(texts.get("sparql", subject)));
        return clauses;
    }

    private String group(String subject, Node kind, Node list, int depth) {
        String join = kind.equals(SHACL.and) ? "join.and" : "join.or";
        List<Node> members = RdfLists.members(shapes, list).orElse(List.of());
        String first = members.stream().limit(ShapeNames.MAX_VALUES).map(member -> condition(member, depth))
            .reduce((some, more) -> texts.get(join, some, more)).orElse("");
        return texts.get(key(kind), subject, names.more(first, members.size()));
    }

    /** A shape inside another: its name, or all it asks, what its sh:property asks included. */
    private String condition(Node shape, int depth) {
        String name = Literals.of(shapes, shape, SHACL.name).in(texts.language());
        if (!name.isEmpty()) {
            return texts.get("named", name);
        }
        if (depth >= MAX_DEPTH) {
            return texts.get("further");
        }
        return everything(shape, depth + 1)
            .reduce((some, more) -> texts.get("join.and", some, more)).orElseGet(() -> names.of(shape));
    }

    private Stream<String> everything(Node shape, int depth) {
        String it = texts.get("it");
        return Stream.concat(own(shape, it, depth).stream(), values(shape, SHACL.property).stream()
            .flatMap(inner -> depth > MAX_DEPTH ? Stream.of(texts.get("further")) : everything(inner, depth + 1)));
    }

    private List<String> counts(Node shape) {
        Map<String, Optional<String>> bounds = new LinkedHashMap<>();
        Optional<String> least = number(shape, SHACL.minCount);
        Optional<String> most = number(shape, SHACL.maxCount);
        if (least.isPresent() && least.equals(most)) {
            bounds.put("count.exactly", least);
        } else {
            bounds.put("count.min", least.filter(number -> !number.equals("0")));
            bounds.put("count.max", most);
        }
        String path = names.path(shape).orElse("");
        return bounds.entrySet().stream().flatMap(bound -> bound.getValue().stream()
            .map(number -> texts.get(key(bound.getKey(), number), path, number))).toList();
    }

    private List<String> qualified(Node shape, String condition) {
        String path = names.path(shape).orElse("");
        List<String> clauses = new ArrayList<>();
        number(shape, SHACL.qualifiedMinCount).filter(number -> !number.equals("0")).ifPresent(number ->
            clauses.add(texts.get(key("qualified.min", number), path, number, condition)));
        number(shape, SHACL.qualifiedMaxCount).ifPresent(number ->
            clauses.add(texts.get(key("qualified.max", number), path, number, condition)));
        return clauses;
    }

    private static String key(String bound, String number) {
        return switch (number) {
            case "0" -> bound + ".none";
            case "1" -> bound + ".one";
            default -> bound;
        };
    }

    private static String key(Node parameter) {
        return parameter.getLocalName();
    }

    private Optional<String> number(Node shape, Node parameter) {
        return values(shape, parameter).stream().filter(Node::isLiteral).map(Node::getLiteralLexicalForm).findFirst();
    }

    private List<String> listed(Node shape, Node parameter) {
        return values(shape, parameter).stream().map(list -> names.list(RdfLists.members(shapes, list).orElse(List.of()))).toList();
    }

    private List<Node> allowed(Node shape) {
        Stream<Node> paths = values(shape, SHACL.property).stream().flatMap(inner -> values(inner, SHACL.path).stream()).filter(Node::isURI);
        Stream<Node> ignored = values(shape, SHACL.ignoredProperties).stream()
            .flatMap(list -> RdfLists.members(shapes, list).orElse(List.of()).stream());
        return Stream.concat(paths, ignored).distinct().toList();
    }

    private boolean isTrue(Node shape, Node parameter) {
        return values(shape, parameter).stream().anyMatch(value -> value.isLiteral() && value.getLiteralLexicalForm().equals("true"));
    }

    /** In a fixed order, so that the same file gives the same words. */
    private List<Node> values(Node shape, Node parameter) {
        return G.listSP(shapes, shape, parameter).stream().sorted(ShapeNames.ORDER).toList();
    }
}
