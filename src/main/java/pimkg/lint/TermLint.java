package pimkg.lint;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;

/** Words of SHACL that do not exist, or that exist and are not run. */
final class TermLint {

    /** The namespace, and what is easily written for it. */
    private static final Pattern TERM = Pattern.compile("https?://(?:www\\.)?w3\\.org/ns/shacl[#/](.*)");

    private final Draft draft;
    private final Remarks remarks;

    TermLint(Draft draft, Remarks remarks) {
        this.draft = draft;
        this.remarks = remarks;
    }

    void run() {
        draft.own().find().forEach(triple ->
            Stream.of(triple.getSubject(), triple.getPredicate(), triple.getObject()).filter(Node::isURI).forEach(node -> check(triple, node)));
    }

    private void check(Triple triple, Node node) {
        Matcher matcher = TERM.matcher(node.getURI());
        if (!matcher.matches()) {
            return;
        }
        String word = matcher.group(1);
        if (!node.getURI().startsWith(Terms.NAMESPACE)) {
            remarks.error("L01.namespace", triple, draft.name(node), Terms.NAMESPACE);
        } else if (Terms.NEWER.contains(word)) {
            remarks.error("L02", triple, "sh:" + word);
        } else if (Terms.ADVANCED.contains(word)) {
            remarks.error("L02.advanced", triple, "sh:" + word);
        } else if (!word.isEmpty() && !Terms.RUN.contains(word) && !isOfReports(word)) {
            Optional<String> meant = Nearest.to(word, Terms.RUN);
            meant.ifPresentOrElse(like -> remarks.error("L01.like", triple, "sh:" + word, "sh:" + like),
                () -> remarks.error("L01", triple, "sh:" + word));
        }
    }

    private static boolean isOfReports(String word) {
        return Terms.REPORT.contains(word) || word.endsWith("ConstraintComponent") || word.contains("ConstraintComponent-");
    }
}
