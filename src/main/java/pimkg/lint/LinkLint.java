package pimkg.lint;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.shacl.vocabulary.SHACL;
import org.apache.jena.sparql.util.NodeCmp;
import org.apache.jena.vocabulary.RDF;
import pimkg.graph.RdfLists;

/** How shapes lead to one another: to nothing, to something else than a shape, to themselves, or too deep. */
final class LinkLint {

    /** A reference from one shape to another; in a list, the statement is the cell's. */
    private record Link(Triple statement, Node property, Node to) {
    }

    private static final List<Node> DIRECT = List.of(SHACL.property, SHACL.node, SHACL.not, SHACL.qualifiedValueShape);
    private static final List<Node> LISTED = List.of(SHACL.and, SHACL.or, SHACL.xone);

    private final Draft draft;
    private final Remarks remarks;
    private final Nesting nesting = new Nesting(shape -> links(shape).stream().map(Link::to).toList());

    LinkLint(Draft draft, Remarks remarks) {
        this.draft = draft;
        this.remarks = remarks;
    }

    void run() {
        Set<Node> subjects = draft.own().find().mapWith(Triple::getSubject).toSet();
        List<Node> inOrder = subjects.stream().sorted(Comparator.comparing(Node::isBlank).thenComparing(NodeCmp::compareRDFTerms)).toList();
        inOrder.forEach(subject -> links(subject).forEach(this::check));
        inOrder.forEach(nesting::heightOf);
        for (Node subject : inOrder) {
            if (nesting.isCircular(subject)) {
                remarks.error("L19", subject, draft.name(subject));
            } else if (nesting.heightOf(subject) == ShapeLint.MAX_DEPTH + 1) {
                remarks.error("L20", subject, draft.name(subject), Integer.toString(ShapeLint.MAX_DEPTH));
            }
        }
    }

    private List<Link> links(Node shape) {
        List<Link> links = new ArrayList<>();
        for (Node property : DIRECT) {
            draft.values(shape, property).forEach(to -> links.add(new Link(Triple.create(shape, property, to), property, to)));
        }
        for (Node property : LISTED) {
            for (Node list : draft.values(shape, property)) {
                links.addAll(RdfLists.members(draft.together(), list).isPresent() ? members(property, list) : List.of());
            }
        }
        return links;
    }

    private List<Link> members(Node property, Node list) {
        List<Link> members = new ArrayList<>();
        for (Node cell = list; !cell.equals(RDF.Nodes.nil); cell = draft.values(cell, RDF.Nodes.rest).get(0)) {
            Node member = draft.values(cell, RDF.Nodes.first).get(0);
            members.add(new Link(Triple.create(cell, RDF.Nodes.first, member), property, member));
        }
        return members;
    }

    private void check(Link link) {
        String property = draft.name(link.property());
        if (link.to().isLiteral()) {
            remarks.error("L12.literal", link.statement(), property, draft.name(link.to()));
        } else if (!draft.isDescribed(link.to())) {
            remarks.error("L12", link.statement(), property, draft.name(link.to()));
        } else if (link.property().equals(SHACL.property) && !draft.has(link.to(), SHACL.path)) {
            remarks.error("L13", link.statement(), draft.name(link.to()));
        } else if (link.property().equals(SHACL.node) && draft.has(link.to(), SHACL.path)) {
            remarks.error("L15.node", link.statement(), draft.name(link.to()));
        }
    }
}
