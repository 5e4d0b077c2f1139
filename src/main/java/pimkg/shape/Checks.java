package pimkg.shape;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import org.apache.jena.graph.Node;
import org.apache.jena.shacl.engine.ValidationContext;
import org.apache.jena.shacl.engine.constraint.ClassConstraint;
import org.apache.jena.shacl.engine.constraint.ConstraintEntity;
import org.apache.jena.shacl.engine.constraint.ConstraintOp1;
import org.apache.jena.shacl.engine.constraint.ConstraintOpN;
import org.apache.jena.shacl.engine.constraint.ConstraintTerm;
import org.apache.jena.shacl.engine.constraint.DatatypeConstraint;
import org.apache.jena.shacl.engine.constraint.HasValueConstraint;
import org.apache.jena.shacl.engine.constraint.InConstraint;
import org.apache.jena.shacl.engine.constraint.MaxCount;
import org.apache.jena.shacl.engine.constraint.MinCount;
import org.apache.jena.shacl.engine.constraint.NodeKindConstraint;
import org.apache.jena.shacl.engine.constraint.PatternConstraint;
import org.apache.jena.shacl.engine.constraint.QualifiedValueShape;
import org.apache.jena.shacl.engine.constraint.ShAnd;
import org.apache.jena.shacl.engine.constraint.ShNot;
import org.apache.jena.shacl.engine.constraint.ShOr;
import org.apache.jena.shacl.vocabulary.SHACL;

/** The constraints of SHACL Core. Whether a term by itself is right is asked of Jena's own constraint. */
final class Checks {

    private Checks() {
    }

    /** Every value node has to pass; each that does not is a result. */
    private record Each(Node component, Check.Sight sight, BiPredicate<Node, Scope> passes) implements Check {
        @Override
        public boolean run(CompiledShape shape, Node focus, List<Node> values, Scope scope, Emit emit) {
            for (int at = 0; at < values.size(); at++) {
                Node value = values.get(at);
                scope.tick();
                if (!passes.test(value, scope) && !emit.result(shape, focus, shape.path(), Optional.of(value), component)) {
                    return false;
                }
            }
            return true;
        }
    }

    /** The value nodes together have to pass. */
    private record All(Node component, Predicate<List<Node>> passes) implements Check {
        @Override
        public boolean run(CompiledShape shape, Node focus, List<Node> values, Scope scope, Emit emit) {
            return passes.test(values) || emit.result(shape, focus, shape.path(), Optional.empty(), component);
        }

        @Override
        public Sight sight() {
            return Sight.ALL;
        }
    }

    private static Check each(Node component, BiPredicate<Node, Scope> passes) {
        return new Each(component, Check.Sight.EACH, passes);
    }

    /** The same, by way of other shapes. */
    private static Check each(Node component, List<CompiledShape> others, BiPredicate<Node, Scope> passes) {
        return new Each(component, others.stream().allMatch(CompiledShape::isOfNode) ? Check.Sight.EACH : Check.Sight.MORE, passes);
    }

    static Check term(ConstraintTerm constraint, ValidationContext context) {
        return each(constraint.getComponent(), (value, scope) -> constraint.validate(context, value) == null);
    }

    /** Days come up again and again, and take long to read. */
    static Check datatype(DatatypeConstraint constraint) {
        Lately valid = new Lately();
        return each(constraint.getComponent(), (value, scope) -> value.isLiteral()
            && constraint.getDatatypeURI().equals(value.getLiteralDatatypeURI())
            && valid.test(value, each -> constraint.getRDFDatatype().isValid(each.getLiteralLexicalForm())));
    }

    /** Compiled once, and remembered: catalogues repeat most of their words. */
    static Check pattern(PatternConstraint constraint) {
        RememberedPattern pattern = new RememberedPattern(constraint.getPattern(), constraint.getFlagsStr());
        return each(constraint.getComponent(), (value, scope) -> !value.isBlank()
            && pattern.occursIn(value.isLiteral() ? value.getLiteralLexicalForm() : value.getURI(), scope.clock()));
    }

    /** A term of the wrong kind is the usual case inside a sh:not. */
    static Check nodeKind(NodeKindConstraint constraint) {
        return each(constraint.getComponent(), (value, scope) -> value.isURI() && constraint.isCanBeIRI()
            || value.isBlank() && constraint.isCanBeBlankNode() || value.isLiteral() && constraint.isCanBeLiteral());
    }

    static Check in(InConstraint constraint) {
        Set<Node> list = new HashSet<>(constraint.getValues());
        return each(constraint.getComponent(), (value, scope) -> list.contains(value));
    }

    static Check ofClass(ClassConstraint constraint) {
        return new Each(constraint.getComponent(), Check.Sight.MORE, (value, scope) -> scope.types(value).contains(constraint.getExpectedClass()));
    }

    /** Number of values, or one that has to be among them; Jena is asked of what is neither. */
    static Check entity(ConstraintEntity constraint) {
        if (constraint instanceof MinCount least) {
            return new All(constraint.getComponent(), values -> values.size() >= least.getMinCount());
        } else if (constraint instanceof MaxCount most) {
            return new All(constraint.getComponent(), values -> values.size() <= most.getMaxCount());
        } else if (constraint instanceof HasValueConstraint has) {
            return new All(constraint.getComponent(), values -> values.contains(has.getValue()));
        }
        return new All(constraint.getComponent(), values -> constraint.validate(null, Set.copyOf(values)) == null);
    }

    static Check one(ConstraintOp1 constraint, CompiledShape other) {
        boolean wanted = !(constraint instanceof ShNot);
        return each(constraint.getComponent(), List.of(other), (value, scope) -> other.conforms(value, scope) == wanted);
    }

    /**
     * One, all or exactly one of several.
     *
     * @param conditions which of the others only say that something does not hold; when one of these is why an "or" is met,
     *                   the rest was not asked
     */
    static Check several(ConstraintOpN constraint, List<CompiledShape> others, List<Boolean> conditions) {
        if (constraint instanceof ShOr) {
            return or(constraint.getComponent(), others, conditions);
        }
        return constraint instanceof ShAnd
            ? each(constraint.getComponent(), others, (value, scope) -> met(others, value, scope, 1) == others.size())
            : each(constraint.getComponent(), others, (value, scope) -> met(others, value, scope, others.size()) == 1);
    }

    /** How many shapes a node conforms to; that it does not conform to some is enough to stop at {@code enough} of these. */
    private static int met(List<CompiledShape> others, Node value, Scope scope, int enough) {
        int unmet = 0;
        for (int at = 0; at < others.size(); at++) {
            unmet += others.get(at).conforms(value, scope) ? 0 : 1;
            if (unmet == enough) {
                return at + 1 - unmet;
            }
        }
        return others.size() - unmet;
    }

    private static Check or(Node component, List<CompiledShape> others, List<Boolean> conditions) {
        if (!conditions.contains(true)) {
            return each(component, others, (value, scope) -> firstMet(others, value, scope) < others.size());
        }
        return (shape, focus, values, scope, emit) -> {
            for (int at = 0; at < values.size(); at++) {
                Node value = values.get(at);
                int met = firstMet(others, value, scope);
                if (met == others.size()) {
                    if (!emit.result(shape, focus, shape.path(), Optional.of(value), component)) {
                        return false;
                    }
                } else if (conditions.get(met)) {
                    scope.notAsked(shape);
                }
            }
            return true;
        };
    }

    private static int firstMet(List<CompiledShape> others, Node value, Scope scope) {
        int met = 0;
        while (met < others.size() && !others.get(met).conforms(value, scope)) {
            met++;
        }
        return met;
    }

    static Check qualified(QualifiedValueShape constraint, CompiledShape sub) {
        return (shape, focus, values, scope, emit) -> {
            int number = conforming(constraint, values, sub, scope);
            return (constraint.qMin() < 0 || number >= constraint.qMin()
                    || emit.result(shape, focus, shape.path(), Optional.empty(), SHACL.QualifiedMinCountConstraintComponent))
                && (constraint.qMax() < 0 || number <= constraint.qMax()
                    || emit.result(shape, focus, shape.path(), Optional.empty(), SHACL.QualifiedMaxCountConstraintComponent));
        };
    }

    /** How many values conform; when only a least number is asked, no more are looked at. */
    private static int conforming(QualifiedValueShape constraint, List<Node> values, CompiledShape sub, Scope scope) {
        int number = 0;
        for (int at = 0; at < values.size(); at++) {
            number += sub.conforms(values.get(at), scope) ? 1 : 0;
            if (constraint.qMax() < 0 && number >= constraint.qMin()) {
                return number;
            }
        }
        return number;
    }
}
