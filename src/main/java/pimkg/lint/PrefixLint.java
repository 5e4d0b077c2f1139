package pimkg.lint;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.shacl.vocabulary.SHACL;
import org.apache.jena.vocabulary.OWL;

/** Prefixes for queries: declared once each, where {@code sh:prefixes} looks for them. */
final class PrefixLint {

    private final Draft draft;
    private final Remarks remarks;

    PrefixLint(Draft draft, Remarks remarks) {
        this.draft = draft;
        this.remarks = remarks;
    }

    void run() {
        draft.with(SHACL.prefixes).stream()
            .filter(use -> !draft.has(use.getObject(), SHACL.declare) && !draft.has(use.getObject(), OWL.imports.asNode()))
            .forEach(use -> remarks.error("L24", use, draft.name(use.getObject())));
        Map<List<Object>, Node> namespaces = new HashMap<>();
        for (Triple declared : draft.with(SHACL.declare)) {
            List<Node> prefix = draft.values(declared.getObject(), SHACL.prefix);
            List<Node> namespace = draft.values(declared.getObject(), SHACL.namespace);
            boolean whole = prefix.size() == 1 && ValueLint.isString(prefix.get(0)) && namespace.size() == 1 && namespace.get(0).isLiteral();
            if (!whole) {
                remarks.error("L24.declared", declared, prefix.isEmpty() ? "[ ]" : draft.name(prefix.get(0)));
                continue;
            }
            Node other = namespaces.putIfAbsent(List.of(declared.getSubject(), prefix.get(0)), namespace.get(0));
            if (other != null && !other.equals(namespace.get(0))) {
                remarks.error("L24.declared", declared, draft.name(prefix.get(0)));
            }
        }
    }
}
