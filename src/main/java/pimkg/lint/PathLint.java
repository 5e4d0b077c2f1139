package pimkg.lint;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.shacl.vocabulary.SHACL;
import org.apache.jena.vocabulary.RDF;
import pimkg.graph.RdfLists;

/** Values of {@code sh:path} that are no paths. */
final class PathLint {

    private static final List<Node> STEPS =
        List.of(SHACL.inversePath, SHACL.zeroOrMorePath, SHACL.oneOrMorePath, SHACL.zeroOrOnePath, SHACL.alternativePath);

    private final Draft draft;
    private final Remarks remarks;
    private final Nesting nesting = new Nesting(path -> parts(path).orElse(List.of()));

    PathLint(Draft draft, Remarks remarks) {
        this.draft = draft;
        this.remarks = remarks;
    }

    void run() {
        draft.with(SHACL.path).forEach(this::check);
    }

    private void check(Triple triple) {
        if (nesting.heightOf(triple.getObject()) > ShapeLint.MAX_DEPTH) {
            remarks.error("L20", triple, draft.name(triple.getPredicate()), Integer.toString(ShapeLint.MAX_DEPTH));
        }
        Deque<Node> open = new ArrayDeque<>(List.of(triple.getObject()));
        Set<Node> seen = new HashSet<>();
        while (!open.isEmpty()) {
            Node path = open.pop();
            if (seen.add(path)) {
                Optional<List<Node>> parts = parts(path);
                if (parts.isEmpty() || nesting.isCircular(path)) {
                    remarks.error("L14", triple, draft.name(path));
                    return;
                }
                parts.get().forEach(open::push);
            }
        }
    }

    /** What a path is made of; empty when it is none. */
    private Optional<List<Node>> parts(Node path) {
        if (path.isURI()) {
            return path.equals(RDF.Nodes.nil) ? Optional.empty() : Optional.of(List.of());
        }
        boolean isList = draft.has(path, RDF.Nodes.first);
        List<Node> steps = STEPS.stream().filter(step -> draft.has(path, step)).toList();
        if (isList) {
            return steps.isEmpty() ? RdfLists.members(draft.together(), path) : Optional.empty();
        }
        if (steps.size() != 1 || draft.values(path, steps.get(0)).size() != 1) {
            return Optional.empty();
        }
        Node inner = draft.values(path, steps.get(0)).get(0);
        return steps.get(0).equals(SHACL.alternativePath)
            ? RdfLists.members(draft.together(), inner).filter(members -> !members.isEmpty())
            : Optional.of(List.of(inner));
    }
}
