package pimkg.submission;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.system.G;
import org.apache.jena.vocabulary.DCTerms;
import pimkg.graph.RdfInput;
import pimkg.submission.RefusedException.Reason;
import pimkg.version.Key;

/** What descriptions are called: under which key each is kept, and what takes the place of addresses that are nobody's. */
final class Naming {

    /** What a row is called that says nothing of itself; another row tomorrow. */
    private static final Pattern ROW = Pattern.compile("row-\\d+");

    /** What an id can't end with: so end the addresses of the forms in which a description is read. */
    private static final Pattern FORM = Pattern.compile(".*\\.(?:ttl|jsonld|rdf|nt|html)");

    private Naming() {
    }

    /** Whether a description may be called this. */
    static boolean isId(String text) {
        return Key.isName(text) && !FORM.matcher(text).matches();
    }

    /**
     * The id that a description gives itself: its only identifier, else the last part of its address, in small letters.
     *
     * @throws RefusedException when neither can be an id
     */
    static String id(Piece piece) throws RefusedException {
        List<Node> identifiers = G.listSP(piece.graph(), piece.subject(), DCTerms.identifier.asNode());
        Optional<String> stated = identifiers.size() == 1 && identifiers.get(0).isLiteral()
            ? idOf(identifiers.get(0).getLiteralLexicalForm().strip()) : Optional.empty();
        return stated.or(() -> Optional.of(piece.subject()).filter(Node::isURI).map(Node::getURI)
                .map(iri -> iri.replaceAll("[/#]+$", "").replaceFirst(".*[/#]", "")).flatMap(Naming::idOf)
                .filter(last -> !ROW.matcher(last).matches()))
            .orElseThrow(() -> new RefusedException(Reason.NAMELESS, name(piece)));
    }

    private static Optional<String> idOf(String text) {
        return Optional.of(text.toLowerCase(Locale.ROOT)).filter(Naming::isId);
    }

    /** What to call a description in front of people. */
    static String name(Piece piece) {
        return piece.subject().isURI() ? piece.subject().getURI().replace(RdfInput.BASE, "")
            : G.listSP(piece.graph(), piece.subject(), DCTerms.title.asNode()).stream().filter(Node::isLiteral).findFirst()
                .map(Node::getLiteralLexicalForm).orElse("_:");
    }

    /**
     * The descriptions under the names they will have: one without an address of its own gets that of its key, and what is
     * addressed relative to it goes with it.
     *
     * @throws RefusedException when an address is relative to something else
     */
    static List<Piece> named(List<Piece> pieces, List<Key> keys) throws RefusedException {
        Map<Node, Node> names = new HashMap<>();
        for (int at = 0; at < pieces.size(); at++) {
            Node subject = pieces.get(at).subject();
            if (subject.isBlank() || subject.getURI().startsWith(RdfInput.BASE)) {
                names.put(subject, NodeFactory.createURI(keys.get(at).graph()));
            }
        }
        List<Piece> named = new ArrayList<>();
        for (int at = 0; at < pieces.size(); at++) {
            named.add(named(pieces.get(at), names, keys.get(at)));
        }
        return named;
    }

    private static Piece named(Piece piece, Map<Node, Node> names, Key own) throws RefusedException {
        Graph graph = Piece.empty();
        for (Triple triple : piece.graph().find().toList()) {
            graph.add(Triple.create(name(triple.getSubject(), names, own), name(triple.getPredicate(), names, own),
                name(triple.getObject(), names, own)));
        }
        return new Piece(name(piece.subject(), names, own), graph);
    }

    private static Node name(Node node, Map<Node, Node> names, Key own) throws RefusedException {
        Node known = names.get(node);
        if (known != null || !node.isURI() || !node.getURI().startsWith(RdfInput.BASE)) {
            return known == null ? node : known;
        }
        String rest = node.getURI().substring(RdfInput.BASE.length());
        int hash = rest.indexOf('#');
        if (rest.contains("/") || hash < 0) {
            throw new RefusedException(Reason.RELATIVE, "<" + rest + ">");
        }
        return NodeFactory.createURI(own.graph() + rest.substring(hash));
    }
}
