package pimkg.shape;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.engine.constraint.SparqlConstraint;
import org.apache.jena.shacl.parser.Shape;
import org.apache.jena.vocabulary.DCTerms;
import pimkg.stream.Block;
import pimkg.stream.Plan;
import pimkg.stream.Reach;
import pimkg.stream.Slice;
import pimkg.term.Pim;

/**
 * All shapes of a graph that have targets, ready to run over one description at a time. Safe for use by several threads.
 * The shapes were linted before: what SHACL 1.0 does not know is not noticed here.
 */
public final class CompiledShapes implements Plan {

    /**
     * What came of running the shapes over one description.
     *
     * @param results  in the order of the shapes
     * @param notAsked shapes about something else, and those of the form "either this does not hold, or …" of which the first
     *                 part was true
     * @param types    its classes, with those above them
     * @param timed    whether another day could bring other results
     * @param steps    how much work that was: questions to the description or the background, answers to these, and values held
     *                 against a constraint. The same for the same description each time, so that a test can tell when it grows
     */
    public record Examination(List<Result> results, Unasked notAsked, Set<Node> types, boolean timed, long steps) {
        /** Takes copies. */
        public Examination {
            results = List.copyOf(results);
            types = Set.copyOf(types);
        }
    }

    /** Catalogues leave the same things out again and again. */
    private static final int MAX_REMEMBERED = 1_000;

    private final Background background;
    private final Map<Audience, List<CompiledShape>> byAudience = new LinkedHashMap<>();
    private final Map<Audience, BitSet> numbers = new LinkedHashMap<>();
    private final Remembered<BitSet, Unasked> unasked = new Remembered<>(MAX_REMEMBERED);
    private List<Node> shapes = List.of();
    private Set<Node> listing = Set.of();
    private Set<Node> named = Set.of();
    private int routes;
    private final Reach reach = new Reach();
    private final Set<Node> inverses = new HashSet<>();
    private final List<CatalogueCheck> catalogueChecks = new ArrayList<>();

    private CompiledShapes(Background background) {
        this.background = background;
    }

    /** The shapes of {@code graph}, in front of a background. */
    public static CompiledShapes of(Graph graph, Background background) {
        CompiledShapes made = new CompiledShapes(background);
        Shapes shapes = Shapes.parse(graph);
        Compiler compiler = new Compiler(shapes, background);
        for (Shape shape : shapes.getTargetShapes()) {
            if (graph.contains(shape.getShapeNode(), DCTerms.type.asNode(), Pim.WHOLE_CATALOGUE)) {
                made.addCatalogueChecks(shape);
                continue;
            }
            made.byAudience.computeIfAbsent(Audience.of(shape), each -> new ArrayList<>()).add(compiler.compile(shape));
            compiler.reachOf(shape, made.reach);
        }
        made.byAudience.forEach((audience, group) -> {
            BitSet numbers = new BitSet();
            group.stream().flatMapToInt(CompiledShape::numbers).forEach(numbers::set);
            made.numbers.put(audience, numbers);
        });
        made.listing = made.byAudience.keySet().stream().flatMap(audience -> audience.objectsOf().stream()).collect(Collectors.toUnmodifiableSet());
        made.named = made.byAudience.keySet().stream().flatMap(audience -> audience.nodes().stream()).collect(Collectors.toUnmodifiableSet());
        Map<Route, Familiar> familiar = new HashMap<>();
        made.byAudience.values().forEach(group -> group.forEach(shape ->
            shape.familiarise(route -> familiar.computeIfAbsent(route, each -> new Familiar()))));
        made.shapes = compiler.shapes();
        made.routes = compiler.routes();
        Compiler.classes(made.reach);
        made.collectInverses(made.reach, new HashSet<>());
        return made;
    }

    private void addCatalogueChecks(Shape shape) {
        shape.getConstraints().stream().filter(SparqlConstraint.class::isInstance).map(SparqlConstraint.class::cast)
            .filter(constraint -> !shape.deactivated()).forEach(constraint -> {
                catalogueChecks.add(new CatalogueCheck(shape.getShapeNode(), constraint.getQuery()));
                new QueryReach(QueryPatterns.topLevel(constraint.getQuery()), reach, QueryReach.Unreached.BACKGROUND).add();
            });
    }

    /** The checks that compare a description with all others. */
    public List<CatalogueCheck> catalogueChecks() {
        return List.copyOf(catalogueChecks);
    }

    /** What of a description another one must share to matter to a check of the whole catalogue, one list a check. */
    public List<List<Long>> keys(Slice slice, Runnable clock) {
        Scope scope = scope(slice, clock);
        return catalogueChecks.stream().map(check -> check.keys(scope)).toList();
    }

    private void collectInverses(Reach from, Set<Reach> seen) {
        if (seen.add(from)) {
            inverses.addAll(from.backwards());
            // Worked out from the mappings that ship: only the background has it, whatever a description says of it.
            inverses.remove(Pim.AGENCY_CODE);
            from.next().forEach(next -> collectInverses(next, seen));
        }
    }

    /** Runs every shape whose target the description is, however long that takes. */
    public Examination examine(Slice slice) {
        return examine(slice, () -> { });
    }

    /**
     * Runs every shape whose target the description is.
     *
     * @param clock is run often, and throws when it takes too long
     */
    public Examination examine(Slice slice, Runnable clock) {
        Scope scope = scope(slice, clock);
        Set<Node> types = scope.types(slice.focus());
        List<Result> results = new ArrayList<>();
        BitSet meant = new BitSet();
        byAudience.forEach((audience, group) -> {
            if (audience.includes(slice, types)) {
                meant.or(numbers.get(audience));
                group.forEach(shape -> shape.run(slice.focus(), scope, (source, focus, path, value, component) ->
                    results.add(new Result(source.node(), focus, path, value, component))));
            }
        });
        clock.run();
        BitSet others = new BitSet();
        numbers.values().forEach(others::or);
        others.andNot(meant);
        others.or(scope.notAsked());
        return new Examination(results, unasked.of(others, this::named), types, scope.isTimed(), scope.steps());
    }

    private Unasked named(BitSet some) {
        return new Unasked(some.stream().mapToObj(shapes::get).collect(Collectors.toSet()));
    }

    Scope scope(Slice slice, Runnable clock) {
        return new Scope(slice, background, clock, shapes.size(), routes);
    }

    @Override
    public boolean isFocus(Block block, Function<Node, Optional<Block>> elsewhere) {
        Set<Node> types = new FileTypes(background, elsewhere).of(block);
        return byAudience.keySet().stream().anyMatch(audience -> audience.includes(block, types));
    }

    @Override
    public Set<Node> listing() {
        return listing;
    }

    @Override
    public Set<Node> named() {
        return named;
    }

    @Override
    public boolean isSettled(Block block, Function<Node, Optional<Block>> elsewhere) {
        Set<Node> types = new FileTypes(background, elsewhere).of(block);
        return byAudience.keySet().stream().filter(audience -> !audience.objectsOf().isEmpty())
            .allMatch(audience -> audience.includes(block, types));
    }

    @Override
    public boolean isKnown(Node subject) {
        return background.holds(subject);
    }

    @Override
    public Reach reach() {
        return reach;
    }

    @Override
    public Set<Node> inverses() {
        return Set.copyOf(inverses);
    }
}
