package pimkg.lint;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/** What a shape can say, with the kind of value it takes and where it may stand. Named as in SHACL. */
enum Parameter {
    minCount(Kind.COUNT, 1, true), maxCount(Kind.COUNT, 1, true),
    qualifiedMinCount(Kind.COUNT, 1, true, "qualifiedValueShape"), qualifiedMaxCount(Kind.COUNT, 1, true, "qualifiedValueShape"),
    minLength(Kind.COUNT, 1, false), maxLength(Kind.COUNT, 1, false),
    uniqueLang(Kind.BOOLEAN, 1, true), closed(Kind.BOOLEAN, 1, false), deactivated(Kind.BOOLEAN, 1, false),
    qualifiedValueShapesDisjoint(Kind.BOOLEAN, 1, true, "qualifiedValueShape"),
    pattern(Kind.PATTERN, 1, false), flags(Kind.FLAGS, 1, false, "pattern"),
    nodeKind(Kind.NODE_KIND, 1, false), severity(Kind.SEVERITY, 1, false),
    datatype(Kind.DATATYPE, 1, false), class_(Kind.IRI, 0, false), equals(Kind.IRI, 0, false), disjoint(Kind.IRI, 0, false),
    lessThan(Kind.IRI, 0, true), lessThanOrEquals(Kind.IRI, 0, true),
    targetClass(Kind.IRI, 0, false), targetSubjectsOf(Kind.IRI, 0, false), targetObjectsOf(Kind.IRI, 0, false),
    targetNode(Kind.ANY, 0, false), hasValue(Kind.ANY, 0, false),
    minInclusive(Kind.LITERAL, 1, false), minExclusive(Kind.LITERAL, 1, false),
    maxInclusive(Kind.LITERAL, 1, false), maxExclusive(Kind.LITERAL, 1, false),
    in(Kind.LIST, 1, false), languageIn(Kind.TEXT_LIST, 1, false), ignoredProperties(Kind.IRI_LIST, 1, false, "closed"),
    and(Kind.SHAPE_LIST, 0, false), or(Kind.SHAPE_LIST, 0, false), xone(Kind.SHAPE_LIST, 0, false),
    not(Kind.SHAPE, 0, false), node(Kind.SHAPE, 0, false), property(Kind.SHAPE, 0, false), qualifiedValueShape(Kind.SHAPE, 1, true),
    message(Kind.TEXT, 0, false), name(Kind.TEXT, 0, false), description(Kind.TEXT, 0, false),
    path(Kind.PATH, 1, false), sparql(Kind.QUERY, 0, false);

    /** What a value has to be. */
    enum Kind { COUNT, BOOLEAN, PATTERN, FLAGS, NODE_KIND, SEVERITY, DATATYPE, IRI, LITERAL, ANY, TEXT, LIST, TEXT_LIST, IRI_LIST, SHAPE_LIST, SHAPE, PATH, QUERY }

    private static final Map<Node, Parameter> BY_PROPERTY =
        Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(Parameter::property, Function.identity()));

    private final Kind kind;
    private final int most;
    private final boolean needsPath;
    private final String beside;

    Parameter(Kind kind, int most, boolean needsPath) {
        this(kind, most, needsPath, "");
    }

    Parameter(Kind kind, int most, boolean needsPath, String beside) {
        this.kind = kind;
        this.most = most;
        this.needsPath = needsPath;
        this.beside = beside;
    }

    static Optional<Parameter> of(Node property) {
        return Optional.ofNullable(BY_PROPERTY.get(property));
    }

    /** Its IRI. */
    Node property() {
        return term(name().replace("_", ""));
    }

    private static Node term(String name) {
        return NodeFactory.createURI(Terms.NAMESPACE + name);
    }

    Kind kind() {
        return kind;
    }

    boolean isSingle() {
        return most == 1;
    }

    /** Whether it counts or compares the values of a path, and so means nothing without one. */
    boolean needsPath() {
        return needsPath;
    }

    /** The parameter without which it says nothing. */
    Optional<Node> beside() {
        return beside.isEmpty() ? Optional.empty() : Optional.of(term(beside));
    }

    /** Whether what has it is a shape; words and weights stand elsewhere too. */
    boolean makesShape() {
        return kind != Kind.TEXT && kind != Kind.SEVERITY && this != deactivated;
    }
}
