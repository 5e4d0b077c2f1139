package pimkg.shape;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.algebra.walker.Walker;
import org.apache.jena.sparql.core.TriplePath;
import org.apache.jena.sparql.expr.ExprFunctionOp;
import org.apache.jena.sparql.expr.ExprVisitorBase;
import org.apache.jena.sparql.path.P_Alt;
import org.apache.jena.sparql.path.P_Inverse;
import org.apache.jena.sparql.path.P_Link;
import org.apache.jena.sparql.path.P_Seq;
import org.apache.jena.sparql.path.PathVisitorBase;
import org.apache.jena.sparql.syntax.Element;
import org.apache.jena.sparql.syntax.ElementFilter;
import org.apache.jena.sparql.syntax.ElementGroup;
import org.apache.jena.sparql.syntax.ElementPathBlock;
import org.apache.jena.sparql.syntax.ElementTriplesBlock;
import org.apache.jena.sparql.syntax.ElementVisitorBase;
import org.apache.jena.sparql.syntax.ElementWalker;

/** What a query looks for, taken from its syntax. */
final class QueryPatterns {

    private static final Pattern TIME = Pattern.compile("\\bnow\\s*\\(", Pattern.CASE_INSENSITIVE);

    private QueryPatterns() {
    }

    /** All patterns, those inside filters included. */
    static List<TriplePath> all(Query query) {
        List<TriplePath> found = new ArrayList<>();
        collect(query.getQueryPattern(), found);
        return found;
    }

    private static void collect(Element element, List<TriplePath> found) {
        ElementWalker.walk(element, new ElementVisitorBase() {
            @Override
            public void visit(ElementPathBlock block) {
                block.patternElts().forEachRemaining(found::add);
            }

            @Override
            public void visit(ElementTriplesBlock block) {
                block.patternElts().forEachRemaining(triple -> found.add(new TriplePath(triple)));
            }

            @Override
            public void visit(ElementFilter filter) {
                Walker.walk(filter.getExpr(), new ExprVisitorBase() {
                    @Override
                    public void visit(ExprFunctionOp exists) {
                        collect(exists.getElement(), found);
                    }
                });
            }
        });
    }

    /** The patterns that every answer has to meet. */
    static List<TriplePath> topLevel(Query query) {
        List<TriplePath> found = new ArrayList<>();
        for (Element element : ((ElementGroup) query.getQueryPattern()).getElements()) {
            if (element instanceof ElementPathBlock block) {
                block.patternElts().forEachRemaining(found::add);
            }
        }
        return found;
    }

    /** The subjects of all patterns but those that every answer has to meet. */
    static Set<Node> subjectsBelow(Query query) {
        Set<Node> subjects = new HashSet<>();
        List<TriplePath> top = topLevel(query);
        all(query).stream().filter(pattern -> !top.contains(pattern)).forEach(pattern -> subjects.add(pattern.getSubject()));
        return subjects;
    }

    /** How often a variable occurs. */
    static int uses(Query query, Node variable) {
        return query.toString().split("[?$]" + variable.getName() + "\\b", -1).length - 1;
    }

    /** Whether a query asks what time it is, so that another day could bring another answer. */
    static boolean asksTime(Query query) {
        return TIME.matcher(query.toString()).find();
    }

    /** Whether the path of the shape is part of the query. */
    static boolean mentionsPath(Query query) {
        return query.toString().contains("PATH");
    }

    /** Every property that occurs, in paths too. */
    static Set<Node> predicates(Query query) {
        Set<Node> found = new HashSet<>();
        for (TriplePath pattern : all(query)) {
            if (pattern.getPredicate() != null) {
                found.add(pattern.getPredicate());
            } else {
                pattern.getPath().visit(new Links(found));
            }
        }
        found.removeIf(Node::isVariable);
        return found;
    }

    private static final class Links extends PathVisitorBase {
        private final Set<Node> found;

        Links(Set<Node> found) {
            this.found = found;
        }

        @Override
        public void visit(P_Link link) {
            found.add(link.getNode());
        }

        @Override
        public void visit(P_Inverse inverse) {
            inverse.getSubPath().visit(this);
        }

        @Override
        public void visit(P_Seq sequence) {
            sequence.getLeft().visit(this);
            sequence.getRight().visit(this);
        }

        @Override
        public void visit(P_Alt either) {
            either.getLeft().visit(this);
            either.getRight().visit(this);
        }
    }
}
