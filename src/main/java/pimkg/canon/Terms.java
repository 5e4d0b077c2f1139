package pimkg.canon;

import com.apicatalog.rdf.canon.RdfCanon;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import pimkg.canon.CanonicalException.Reason;

/** Jena's terms as those of the canonicalization; refuses what could not be read again as what it was. */
final class Terms {

    /** What the grammar of N-Quads allows in an address without escapes. */
    private static final Pattern ADDRESS = Pattern.compile("[^\\x00-\\x20<>\"{}|^`\\\\]+");
    private static final Pattern LANGUAGE = Pattern.compile("[a-zA-Z]+(-[a-zA-Z0-9]+)*");

    private final Map<Node, String> blanks = new HashMap<>();

    void quad(Triple triple, RdfCanon canon) throws CanonicalException {
        String subject = resource(triple.getSubject());
        String predicate = address(triple.getPredicate());
        Node object = triple.getObject();
        if (!object.isLiteral()) {
            canon.quad(subject, predicate, resource(object), null, null, null, null);
            return;
        }
        String language = object.getLiteralLanguage();
        if (object.getLiteralBaseDirection() != null || !language.isEmpty() && !LANGUAGE.matcher(language).matches()) {
            throw unwritable(object);
        }
        String type = language.isEmpty() ? fit(ADDRESS, object.getLiteralDatatypeURI(), object) : RDF.langString.getURI();
        canon.quad(subject, predicate, whole(object.getLiteralLexicalForm(), object), type, language.isEmpty() ? null : language, null, null);
    }

    private String resource(Node node) throws CanonicalException {
        return node.isBlank() ? blanks.computeIfAbsent(node, each -> "_:b" + blanks.size()) : address(node);
    }

    private static String address(Node node) throws CanonicalException {
        if (!node.isURI()) {
            throw unwritable(node);
        }
        return fit(ADDRESS, node.getURI(), node);
    }

    private static String fit(Pattern pattern, String text, Node node) throws CanonicalException {
        if (!pattern.matcher(text).matches() || text.startsWith("_:")) {
            throw unwritable(node);
        }
        return whole(text, node);
    }

    /** Half of a pair of surrogates has no UTF-8: it would come back as a question mark. */
    private static String whole(String text, Node node) throws CanonicalException {
        try {
            StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(text));
            return text;
        } catch (CharacterCodingException half) {
            throw unwritable(node);
        }
    }

    private static CanonicalException unwritable(Node node) {
        String text = node.toString();
        return new CanonicalException(Reason.UNWRITABLE, text.length() > 80 ? text.substring(0, 80) + "…" : text);
    }
}
