package pimkg.fix;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.DCTerms;
import pimkg.fix.Unfixed.Reason;
import pimkg.graph.Position;
import pimkg.graph.RdfInput;
import pimkg.graph.RdfReader;
import pimkg.graph.Reading;
import pimkg.graph.Syntax;
import pimkg.suggest.Suggestion;
import pimkg.term.Pim;
import pimkg.validation.DescriptionValidator;
import pimkg.validation.Finding;
import pimkg.validation.Progress;
import pimkg.validation.Verdict.Judged;

/**
 * Mends findings whose value can only mean one thing: dates, language tags, and values of a few lists. Each change is tried
 * first: it stays only if it removes its finding, changes no statement but its own, and brings no other finding, unless that
 * asks for something the description does not speak of at all.
 */
public final class Fixes {

    /** Properties whose values may be put right unasked. Which data is personal, who publishes and why is for people to say. */
    private static final Set<Node> MENDABLE = Set.of(DCTerms.license.asNode(), DCTerms.accrualPeriodicity.asNode(),
        DCTerms.language.asNode(), DCTerms.accessRights.asNode(), Pim.CATEGORY,
        NodeFactory.createURI("https://w3id.org/dpv#hasSensitivityLevel"));
    private static final Set<Syntax> SYNTAXES = Set.of(Syntax.TURTLE, Syntax.TRIG, Syntax.NTRIPLES, Syntax.NQUADS);

    private final DescriptionValidator validator;

    /** Fixes that are judged by the validator that found the findings. */
    public Fixes(DescriptionValidator validator) {
        this.validator = validator;
    }

    /**
     * The text of an input with what can be mended mended.
     *
     * @param judged what the validator says of the input as it is
     * @throws IOException when the input can't be read any more
     */
    public Mended mend(RdfInput input, Judged judged) throws IOException {
        return mend(input, judged, Progress.NONE);
    }

    /**
     * The same, told how far it may go.
     *
     * @param progress may stop it with a {@link pimkg.graph.StoppedException}
     * @throws IOException when the input can't be read any more
     */
    public Mended mend(RdfInput input, Judged judged, Progress progress) throws IOException {
        String text;
        try (InputStream in = input.content().open()) {
            text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        if (!(RdfReader.read(input) instanceof Reading.Read read)) {
            return new Mended(input.name(), text, text, List.of(), List.of());
        }
        List<Fix> candidates = new ArrayList<>();
        List<Unfixed> left = new ArrayList<>();
        prepare(Statements.of(input, read, judged.findings().stream().filter(finding -> sure(finding).isPresent()).toList()),
            text, read.syntax(), candidates, left);
        candidates.sort(Comparator.comparingInt(Fix::start));
        Trial trial = new Trial(validator, input, judged, read.graph(), text, progress);
        List<Fix> chosen = new ArrayList<>();
        choose(trial, candidates, chosen, left);
        return trial.result(chosen, left);
    }

    /** Whether a finding has a value that can only mean one thing, so that looking for a fix is worth while. */
    public static boolean isCandidate(Finding finding) {
        return sure(finding).isPresent();
    }

    private static Optional<Suggestion> sure(Finding finding) {
        return finding.suggestions().stream().filter(Suggestion::safe).findFirst().filter(only -> finding.suggestions().size() == 1);
    }

    private static void prepare(Statements statements, String text, Syntax syntax, List<Fix> candidates, List<Unfixed> left) {
        for (Finding finding : statements.findings()) {
            Suggestion suggestion = sure(finding).orElseThrow();
            if (!SYNTAXES.contains(syntax)) {
                left.add(new Unfixed(finding, Reason.SYNTAX));
            } else if (suggestion.value().isURI() && !isMendable(statements.properties(finding))) {
                left.add(new Unfixed(finding, Reason.MEANING));
            } else {
                fix(statements.places(finding), text, syntax, finding, suggestion)
                    .ifPresentOrElse(candidates::add, () -> left.add(new Unfixed(finding, Reason.PLACE)));
            }
        }
    }

    /** A value that stands in no property is the name of one, or stands somewhere unheard of. */
    private static boolean isMendable(Set<Node> properties) {
        return !properties.isEmpty() && MENDABLE.containsAll(properties);
    }

    private static Optional<Fix> fix(List<Position> places, String text, Syntax syntax, Finding finding, Suggestion suggestion) {
        Tokens tokens = new Tokens(text);
        boolean isLine = syntax == Syntax.NTRIPLES || syntax == Syntax.NQUADS;
        List<Edit> edits = new ArrayList<>();
        for (Position place : places) {
            tokens.offset(place).ifPresent(offset -> {
                String after = TermText.at(text, offset, syntax).of(suggestion.value());
                edits.addAll(isLine ? tokens.objectOfLine(offset, after) : tokens.at(offset, after));
            });
        }
        edits.sort(Comparator.comparingInt(Edit::start));
        return edits.stream().findFirst()
            .map(first -> new Fix(finding, suggestion, text.substring(first.start(), first.end()), first.replacement(), edits));
    }

    /** All together when that works, else each half for itself, down to the changes that do not work. */
    private static void choose(Trial trial, List<Fix> part, List<Fix> chosen, List<Unfixed> left) {
        List<Fix> together = Stream.concat(chosen.stream(), part.stream()).toList();
        if (part.isEmpty()) {
            return;
        }
        if (trial.works(together)) {
            chosen.addAll(part);
        } else if (part.size() == 1) {
            left.add(new Unfixed(part.get(0).finding(), Reason.EFFECT));
        } else {
            choose(trial, part.subList(0, part.size() / 2), chosen, left);
            choose(trial, part.subList(part.size() / 2, part.size()), chosen, left);
        }
    }
}
