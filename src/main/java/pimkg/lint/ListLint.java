package pimkg.lint;

import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import pimkg.graph.RdfLists;

/** Lists that are broken, empty, or hold what does not belong in them. */
final class ListLint {

    private final Draft draft;
    private final Remarks remarks;

    ListLint(Draft draft, Remarks remarks) {
        this.draft = draft;
        this.remarks = remarks;
    }

    void check(Parameter.Kind kind, Triple triple) {
        String property = draft.name(triple.getPredicate());
        Optional<List<Node>> members = RdfLists.members(draft.together(), triple.getObject());
        if (members.isEmpty()) {
            remarks.error("L09", triple, property);
            return;
        }
        if (members.get().isEmpty() && kind != Parameter.Kind.IRI_LIST) {
            remarks.error("L10", triple, property);
        }
        for (Node member : members.get()) {
            if (kind == Parameter.Kind.TEXT_LIST && !ValueLint.isString(member)) {
                remarks.error("L10.text", triple, property, draft.name(member));
            } else if (kind == Parameter.Kind.IRI_LIST && !member.isURI()) {
                remarks.error("L10.iri", triple, property, draft.name(member));
            }
        }
    }
}
