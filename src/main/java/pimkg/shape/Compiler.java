package pimkg.shape;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.engine.ValidationContext;
import org.apache.jena.shacl.engine.constraint.ClassConstraint;
import org.apache.jena.shacl.engine.constraint.ConstraintEntity;
import org.apache.jena.shacl.engine.constraint.ConstraintOp1;
import org.apache.jena.shacl.engine.constraint.ConstraintOpN;
import org.apache.jena.shacl.engine.constraint.ConstraintPairwise;
import org.apache.jena.shacl.engine.constraint.ConstraintTerm;
import org.apache.jena.shacl.engine.constraint.DatatypeConstraint;
import org.apache.jena.shacl.engine.constraint.HasValueConstraint;
import org.apache.jena.shacl.engine.constraint.InConstraint;
import org.apache.jena.shacl.engine.constraint.MaxCount;
import org.apache.jena.shacl.engine.constraint.MinCount;
import org.apache.jena.shacl.engine.constraint.NodeKindConstraint;
import org.apache.jena.shacl.engine.constraint.PatternConstraint;
import org.apache.jena.shacl.engine.constraint.QualifiedValueShape;
import org.apache.jena.shacl.engine.constraint.ShNot;
import org.apache.jena.shacl.engine.constraint.SparqlConstraint;
import org.apache.jena.shacl.parser.Constraint;
import org.apache.jena.shacl.parser.PropertyShape;
import org.apache.jena.shacl.parser.Shape;
import org.apache.jena.sparql.path.P_Alt;
import org.apache.jena.sparql.path.P_Inverse;
import org.apache.jena.sparql.path.P_Link;
import org.apache.jena.sparql.path.P_Seq;
import org.apache.jena.sparql.path.Path;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import pimkg.stream.Reach;
import pimkg.term.Pim;

/** Makes shapes ready to run. A kind of constraint that is not known here is left to Jena. */
final class Compiler {

    private final Shapes shapes;
    private final Background background;
    private final ValidationContext context;
    private final Map<Node, CompiledShape> compiled = new LinkedHashMap<>();
    private final Map<Route, Route> routes = new HashMap<>();

    Compiler(Shapes shapes, Background background) {
        this.shapes = shapes;
        this.background = background;
        // Of the data it has to know nothing: constraints on terms ask it only how strict it is.
        this.context = ValidationContext.create(shapes, Graph.emptyGraph);
    }

    CompiledShape compile(Shape shape) {
        CompiledShape known = compiled.get(shape.getShapeNode());
        if (known != null) {
            return known;
        }
        Optional<Path> path = shape instanceof PropertyShape property ? Optional.of(property.getPath()) : Optional.empty();
        CompiledShape made = new CompiledShape(compiled.size(), shape.getShapeNode(), path, path.map(way -> route(shape, way)),
            shape.deactivated(), asksForValues(shape));
        compiled.put(shape.getShapeNode(), made);
        shape.getConstraints().forEach(constraint -> made.add(check(shape, constraint)));
        shape.getPropertyShapes().forEach(property -> made.add(compile(property)));
        made.complete();
        return made;
    }

    /** All that were compiled, in the order of their numbers. */
    List<Node> shapes() {
        return List.copyOf(compiled.keySet());
    }

    /** How many different paths they follow. */
    int routes() {
        return routes.size();
    }

    private Route route(Shape shape, Path path) {
        Path steps = Inverses.atSteps(path);
        Optional<Node> only = isMembership(shape) && Steps.endsBackwards(steps)
            ? Optional.of(((HasValueConstraint) shape.getConstraints().iterator().next()).getValue()) : Optional.empty();
        Route known = routes.get(new Route(0, steps, only));
        if (known == null) {
            known = new Route(routes.size(), steps, only);
            routes.put(new Route(0, steps, only), known);
        }
        return known;
    }

    /** Whether nothing is asked but that one thing of the background is reached. */
    private boolean isMembership(Shape shape) {
        return shape.getPropertyShapes().isEmpty() && shape.getConstraints().size() == 1
            && shape.getConstraints().iterator().next() instanceof HasValueConstraint has && background.holds(has.getValue());
    }

    private Check check(Shape shape, Constraint constraint) {
        if (constraint instanceof DatatypeConstraint datatype) {
            return Checks.datatype(datatype);
        } else if (constraint instanceof InConstraint in) {
            return Checks.in(in);
        } else if (constraint instanceof PatternConstraint pattern) {
            return Checks.pattern(pattern);
        } else if (constraint instanceof NodeKindConstraint kind) {
            return Checks.nodeKind(kind);
        } else if (constraint instanceof ConstraintTerm term) {
            return Checks.term(term, context);
        } else if (constraint instanceof ConstraintEntity entity) {
            return Checks.entity(entity);
        } else if (constraint instanceof ClassConstraint type) {
            return Checks.ofClass(type);
        } else if (constraint instanceof ConstraintOp1 one) {
            return Checks.one(one, compile(one.getOther()));
        } else if (constraint instanceof ConstraintOpN several) {
            return Checks.several(several, several.getOthers().stream().map(this::compile).toList(),
                several.getOthers().stream().map(Compiler::isCondition).toList());
        } else if (constraint instanceof ConstraintPairwise pair) {
            return new PairCheck(pair);
        } else if (constraint instanceof QualifiedValueShape qualified && !qualified.qDisjoint()) {
            return Checks.qualified(qualified, compile(qualified.getSub()));
        } else if (constraint instanceof SparqlConstraint sparql && !QueryPatterns.mentionsPath(sparql.getQuery())) {
            return PropertyNameCheck.of(sparql.getQuery(), background).orElseGet(() -> new SparqlCheck(sparql.getQuery()));
        }
        return new JenaCheck(shapes, shape, constraint);
    }

    /** Checks of single values have nothing to say where there are none; those known not to look at single values do. */
    private static boolean asksForValues(Shape shape) {
        return !shape.getConstraints().stream().allMatch(constraint -> constraint instanceof ConstraintTerm
            || constraint instanceof ClassConstraint || constraint instanceof ConstraintOp1 || constraint instanceof ConstraintOpN
            || constraint instanceof SparqlConstraint || constraint instanceof MaxCount);
    }

    /** A branch of an "or" that only says that something named does not hold. */
    private static boolean isCondition(Shape branch) {
        return branch.getShapeNode().isBlank() && branch.getPropertyShapes().isEmpty() && !branch.getConstraints().isEmpty()
            && branch.getConstraints().stream().allMatch(constraint ->
                constraint instanceof ShNot not && not.getOther().getShapeNode().isURI());
    }

    /** Adds to {@code from} how far a shape with targets looks. */
    void reachOf(Shape shape, Reach from) {
        boolean ours = shape.getShapeNode().isURI() && shape.getShapeNode().getURI().startsWith(Pim.BASE);
        reach(shape, from, ours ? QueryReach.Unreached.BACKGROUND : QueryReach.Unreached.FILE);
    }

    private void reach(Shape shape, Reach from, QueryReach.Unreached unreached) {
        List<Reach> ends = List.of(from);
        if (shape instanceof PropertyShape property) {
            ends = endsOf(property, from);
        }
        for (Constraint constraint : shape.getConstraints()) {
            // A query starts at the focus, wherever the path of its shape leads.
            if (constraint instanceof SparqlConstraint sparql) {
                new QueryReach(QueryPatterns.all(sparql.getQuery()), from, unreached).add();
            }
        }
        for (Reach end : ends) {
            shape.getConstraints().forEach(constraint -> reach(constraint, end, unreached));
            shape.getPropertyShapes().forEach(property -> reach(property, end, unreached));
        }
    }

    /** Membership in a list of the background needs no look into the file. */
    private List<Reach> endsOf(PropertyShape property, Reach from) {
        boolean membership = property.getPropertyShapes().isEmpty() && property.getConstraints().stream().allMatch(constraint ->
            constraint instanceof HasValueConstraint has && background.holds(has.getValue()));
        Path path = Inverses.atSteps(property.getPath());
        if (membership && path instanceof P_Inverse) {
            return List.of();
        }
        if (onlyCounts(property)) {
            return beforeLast(from, path);
        }
        return membership ? beforeInverse(from, path) : Steps.ends(from, path);
    }

    /** How many values there are is told without a look at them: a catalogue may list more datasets than memory holds. */
    private static boolean onlyCounts(PropertyShape property) {
        return property.getPropertyShapes().isEmpty() && property.getConstraints().stream().allMatch(constraint ->
            constraint instanceof MinCount || constraint instanceof MaxCount);
    }

    /** Where a path leads that ends forwards, without that last step. */
    private static List<Reach> beforeLast(Reach from, Path path) {
        if (path instanceof P_Link) {
            return List.of();
        } else if (path instanceof P_Alt either) {
            return Stream.concat(beforeLast(from, either.getLeft()).stream(), beforeLast(from, either.getRight()).stream()).toList();
        } else if (path instanceof P_Seq sequence) {
            return Steps.ends(from, sequence.getLeft()).stream()
                .flatMap(end -> beforeLast(end, sequence.getRight()).stream()).toList();
        }
        return Steps.ends(from, path);
    }

    /** Where a path leads that ends backwards, without that last step. */
    private static List<Reach> beforeInverse(Reach from, Path path) {
        if (path instanceof P_Seq sequence) {
            return sequence.getRight() instanceof P_Inverse
                ? Steps.ends(from, sequence.getLeft())
                : Steps.ends(from, sequence.getLeft()).stream()
                    .flatMap(end -> beforeInverse(end, sequence.getRight()).stream()).toList();
        }
        return Steps.ends(from, path);
    }

    private void reach(Constraint constraint, Reach end, QueryReach.Unreached unreached) {
        if (constraint instanceof ConstraintOp1 one) {
            reach(one.getOther(), end, unreached);
        } else if (constraint instanceof ConstraintOpN several) {
            several.getOthers().forEach(other -> reach(other, end, unreached));
        } else if (constraint instanceof QualifiedValueShape qualified) {
            reach(qualified.getSub(), end, unreached);
        } else if (constraint instanceof ClassConstraint) {
            classes(end);
        }
    }

    /** A file may have classes of its own, above which stands one that a shape asks for. */
    static void classes(Reach from) {
        from.forward(RDF.Nodes.type).forward(RDFS.Nodes.subClassOf).repeated(RDFS.Nodes.subClassOf);
    }
}
