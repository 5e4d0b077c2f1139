package pimkg.fix;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import pimkg.graph.Syntax;

/** Writes a term as the author of a file would: with the prefixes that are declared before it, else in full. */
final class TermText {

    private static final Pattern PREFIX = Pattern.compile("(?im)^\\s*(?:@prefix|prefix)\\s+([\\w-]*):\\s*<([^<>\\s]*)>");
    private static final Pattern PLAIN_NAME = Pattern.compile("[A-Za-z0-9_](?:[A-Za-z0-9_-]*[A-Za-z0-9_])?");

    private final Map<String, String> spaces;

    private TermText(Map<String, String> spaces) {
        this.spaces = spaces;
    }

    /** With the prefixes that hold at an offset. */
    static TermText at(String text, int offset, Syntax syntax) {
        if (syntax == Syntax.NTRIPLES || syntax == Syntax.NQUADS) {
            return new TermText(Map.of());
        }
        Matcher matcher = PREFIX.matcher(text).region(0, offset);
        return new TermText(matcher.results().collect(Collectors.toMap(found -> found.group(1), found -> found.group(2), (first, later) -> later)));
    }

    /** The term as text. */
    String of(Node term) {
        if (term.isURI()) {
            return iri(term.getURI());
        }
        String quoted = '"' + term.getLiteralLexicalForm().replace("\\", "\\\\").replace("\"", "\\\"")
            .replace("\n", "\\n").replace("\r", "\\r") + '"';
        if (!term.getLiteralLanguage().isEmpty()) {
            return quoted + "@" + term.getLiteralLanguage();
        }
        return term.getLiteralDatatypeURI().equals(XSDDatatype.XSDstring.getURI()) ? quoted : quoted + "^^" + iri(term.getLiteralDatatypeURI());
    }

    private String iri(String iri) {
        Optional<String> name = spaces.entrySet().stream()
            .filter(space -> !space.getValue().isEmpty() && iri.startsWith(space.getValue()))
            .filter(space -> PLAIN_NAME.matcher(iri.substring(space.getValue().length())).matches())
            .map(space -> space.getKey() + ":" + iri.substring(space.getValue().length())).sorted().findFirst();
        return name.orElse("<" + iri + ">");
    }
}
