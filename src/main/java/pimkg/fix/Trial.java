package pimkg.fix;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import pimkg.graph.RdfInput;
import pimkg.graph.RdfReader;
import pimkg.graph.Reading;
import pimkg.term.Prefixes;
import pimkg.validation.DescriptionValidator;
import pimkg.validation.Finding;
import pimkg.validation.Progress;
import pimkg.validation.Verdict.Judged;

/** One file, and the trying out of changes to it. */
final class Trial {

    private final DescriptionValidator validator;
    private final RdfInput input;
    private final Set<Key> before;
    private final Graph graph;
    private final String text;
    private final Progress progress;

    Trial(DescriptionValidator validator, RdfInput input, Judged judged, Graph graph, String text, Progress progress) {
        this.validator = validator;
        this.input = input;
        this.before = keys(judged);
        this.graph = graph;
        this.text = text;
        this.progress = progress;
    }

    /** What makes two findings the same, wherever they stand. */
    private record Key(Node shape, Node dataset, Optional<String> path, Optional<Node> value) {

        static Key of(Finding finding) {
            return new Key(finding.rule().shape(), finding.dataset(), finding.path(), finding.value());
        }
    }

    private static Set<Key> keys(Judged judged) {
        return judged.findings().stream().map(Key::of).collect(Collectors.toSet());
    }

    /** Whether these changes together do what they should and nothing else. */
    boolean works(List<Fix> fixes) {
        if (overlap(Mended.edits(fixes))) {
            return false;
        }
        RdfInput changed = changed(fixes);
        if (!(RdfReader.read(changed) instanceof Reading.Read read) || !changesOnly(read.graph(), fixes)
            || !(validator.judge(List.of(changed), progress).verdicts().get(0) instanceof Judged judged)) {
            return false;
        }
        Set<Key> after = keys(judged);
        return fixes.stream().noneMatch(fix -> after.contains(Key.of(fix.finding())))
            && judged.findings().stream().allMatch(finding -> before.contains(Key.of(finding)) || isGap(finding, read.graph()));
    }

    /** Of a value that is understood at last more may be asked: what was never stated is not missing because of the change. */
    private static boolean isGap(Finding finding, Graph graph) {
        return finding.value().isEmpty() && finding.path().isPresent()
            && graph.find(finding.dataset(), Node.ANY, Node.ANY).mapWith(Triple::getPredicate)
                .filterKeep(stated -> finding.path().get().contains(Prefixes.shorten(stated.getURI()))).toList().isEmpty();
    }

    /** The size is that of the original, since blank nodes are told apart by it and must stay comparable. */
    private RdfInput changed(List<Fix> fixes) {
        byte[] bytes = patched(fixes).getBytes(StandardCharsets.UTF_8);
        RdfInput of = RdfInput.of(input.name(), input.declared(), bytes);
        return new RdfInput(of.name(), of.declared(), input.size(), of.content());
    }

    private String patched(List<Fix> fixes) {
        return Edit.apply(text, Mended.edits(fixes));
    }

    private static boolean overlap(List<Edit> edits) {
        return IntStream.range(1, edits.size()).anyMatch(next -> edits.get(next).start() < edits.get(next - 1).end());
    }

    private boolean changesOnly(Graph after, List<Fix> fixes) {
        Set<Triple> gone = minus(graph, after);
        Set<Triple> expected = new HashSet<>();
        for (Triple triple : gone) {
            Optional<Triple> instead = fixes.stream().filter(fix -> fix.finding().value().equals(Optional.of(triple.getObject())))
                .map(fix -> Triple.create(triple.getSubject(), triple.getPredicate(), fix.suggestion().value()))
                .filter(after::contains).findFirst();
            if (instead.isEmpty()) {
                return false;
            }
            expected.add(instead.get());
        }
        return gone.size() == Mended.edits(fixes).size() && expected.containsAll(minus(after, graph));
    }

    private static Set<Triple> minus(Graph some, Graph less) {
        return some.find().filterDrop(less::contains).toSet();
    }

    Mended result(List<Fix> fixes, List<Unfixed> left) {
        return new Mended(input.name(), text, patched(fixes), fixes, left);
    }
}
