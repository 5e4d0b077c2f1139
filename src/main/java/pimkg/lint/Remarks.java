package pimkg.lint;

import java.io.IOException;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import pimkg.graph.JsonPointers;
import pimkg.graph.Position;
import pimkg.graph.Positions;
import pimkg.graph.RdfInput;
import pimkg.graph.Syntax;
import pimkg.lint.LintFinding.Weight;
import pimkg.text.Language;
import pimkg.text.Localized;
import pimkg.text.Texts;

/** Gathers what the parts of the lint remark. The key of a text is the code, perhaps with a variant behind a full stop. */
final class Remarks {

    private record Remark(Weight weight, String key, Node node, Optional<Triple> statement, List<String> words) {
        String code() {
            return key.split("\\.")[0];
        }
    }

    private final Set<Remark> remarks = new LinkedHashSet<>();

    /** A fault in a statement. */
    void error(String key, Triple statement, String... words) {
        remarks.add(new Remark(Weight.ERROR, key, statement.getSubject(), Optional.of(statement), List.of(words)));
    }

    /** A fault of a shape as a whole. */
    void error(String key, Node node, String... words) {
        remarks.add(new Remark(Weight.ERROR, key, node, Optional.empty(), List.of(words)));
    }

    /** A statement that may not do what its author thinks. */
    void warning(String key, Triple statement, String... words) {
        remarks.add(new Remark(Weight.WARNING, key, statement.getSubject(), Optional.of(statement), List.of(words)));
    }

    /** Something that a shape could do better. */
    void warning(String key, Node node, String... words) {
        remarks.add(new Remark(Weight.WARNING, key, node, Optional.empty(), List.of(words)));
    }

    boolean hasErrors() {
        return remarks.stream().anyMatch(remark -> remark.weight() == Weight.ERROR);
    }

    /** All of them with their places, in the order of the file. */
    List<LintFinding> placed(RdfInput file, Syntax syntax) {
        Positions positions = positions(file);
        JsonPointers pointers = pointers(file, syntax);
        return remarks.stream()
            .map(remark -> new LintFinding(remark.code(), remark.weight(), position(positions, remark), pointers.of(remark.node()),
                remark.node(), text(remark)))
            .sorted(Comparator.comparing((LintFinding found) -> found.position().map(Position::line).orElse(0L))
                .thenComparing(found -> found.position().map(Position::column).orElse(0L))
                .thenComparing(LintFinding::code).thenComparing(found -> found.message().toString()))
            .toList();
    }

    /** A bracketed value is complete only at its closing bracket: its first statement stands where it begins. */
    private static Optional<Position> position(Positions positions, Remark remark) {
        Optional<Position> inside = remark.statement().map(Triple::getObject).filter(Node::isBlank).flatMap(positions::of);
        return inside.or(() -> remark.statement().flatMap(positions::of)).or(() -> positions.of(remark.node()));
    }

    private Positions positions(RdfInput file) {
        Set<Node> wanted = remarks.stream().map(Remark::node).collect(Collectors.toSet());
        remarks.stream().flatMap(remark -> remark.statement().stream()).map(Triple::getObject).filter(Node::isBlank).forEach(wanted::add);
        return Positions.in(file, wanted);
    }

    private static JsonPointers pointers(RdfInput file, Syntax syntax) {
        try {
            return JsonPointers.in(file, syntax);
        } catch (IOException gone) {
            return JsonPointers.none();
        }
    }

    private static Localized text(Remark remark) {
        Map<Language, String> texts = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            texts.put(language, Texts.of(Remarks.class, language).get(remark.key(), remark.words().toArray()));
        }
        return Localized.of(texts);
    }
}
