package pimkg.submission;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.system.G;
import org.apache.jena.vocabulary.SKOS;
import pimkg.graph.KnowledgeGraph;
import pimkg.guard.Limits;
import pimkg.guard.Meter;
import pimkg.guard.StoppedQueryException;
import pimkg.query.Answer;
import pimkg.query.ParameterException;
import pimkg.query.QueryLibrary;
import pimkg.query.QueryRunner;
import pimkg.query.StoredQuery;
import pimkg.submission.RefusedException.Reason;
import pimkg.term.Pim;
import pimkg.version.Audience;

/** Who is to read a description: what it states, what is asked for beside it, and what it may not be. */
public final class Audiences {

    private static final Duration LONGEST = Duration.ofSeconds(10);

    private final Graph ships;
    private final StoredQuery publishable;

    /** Those of the graph that ships. */
    public Audiences(KnowledgeGraph knowledge) {
        this.ships = knowledge.union();
        this.publishable = QueryLibrary.packaged().named("publishable").orElseThrow();
    }

    /**
     * Who is to read a description.
     *
     * @param audience them
     * @param assumed  whether nothing was said, so that it is for the agency alone
     */
    record Choice(Audience audience, boolean assumed) {
    }

    /** The audience of a code such as {@code community}; empty when there is none. */
    public static Optional<Audience> of(String code) {
        return Stream.of(Audience.values()).filter(audience -> code(audience).equals(code)).findFirst();
    }

    /** The code of an audience, as it stands in addresses and answers. */
    public static String code(Audience audience) {
        return audience.name().toLowerCase(Locale.ROOT);
    }

    /**
     * Decides, and has the description say so.
     *
     * @param asked beside the description
     * @throws RefusedException when two things are said, or the description must not be for everyone
     */
    Choice settle(Piece piece, Optional<Audience> asked) throws RefusedException {
        List<Node> stated = G.listSP(piece.graph(), piece.subject(), Pim.AUDIENCE);
        Optional<Audience> said = stated.isEmpty() ? Optional.empty() : Optional.of(stated(piece, stated));
        if (said.isPresent() && asked.isPresent() && said.get() != asked.get()) {
            throw new RefusedException(Reason.TWO_AUDIENCES, code(said.get()) + ", " + code(asked.get()) + ": " + Naming.name(piece));
        }
        Audience audience = said.or(() -> asked).orElse(Audience.OWNER);
        if (audience == Audience.PUBLIC && !isForEveryone(piece)) {
            throw new RefusedException(Reason.NOT_FOR_EVERYONE, Naming.name(piece));
        }
        piece.graph().remove(piece.subject(), Pim.AUDIENCE, Node.ANY);
        piece.graph().add(piece.subject(), Pim.AUDIENCE, concept(audience));
        return new Choice(audience, said.isEmpty() && asked.isEmpty());
    }

    private Audience stated(Piece piece, List<Node> stated) throws RefusedException {
        Optional<Audience> one = Stream.of(Audience.values()).filter(audience -> stated.equals(List.of(concept(audience)))).findFirst();
        return one.orElseThrow(() -> new RefusedException(Reason.AUDIENCE, Naming.name(piece)));
    }

    /** The concept that stands for an audience. */
    private Node concept(Audience audience) {
        return G.listPO(ships, SKOS.inScheme.asNode(), Pim.AUDIENCES).stream()
            .filter(concept -> G.listSP(ships, concept, SKOS.notation.asNode()).stream()
                .anyMatch(notation -> notation.getLiteralLexicalForm().equals(code(audience))))
            .findFirst().orElseThrow();
    }

    /** A stored question says what may be published to everyone; what it can't say in time may not. */
    private boolean isForEveryone(Piece piece) {
        DatasetGraph alone = DatasetGraphFactory.wrap(piece.graph());
        try {
            Answer.Rows answer = (Answer.Rows) new QueryRunner(alone, () -> new Meter(Limits.of(LONGEST))).ask(publishable, Map.of());
            return answer.rows().stream().anyMatch(row -> piece.subject().equals(row.get(Var.alloc("dataset"))));
        } catch (StoppedQueryException tooLarge) {
            return false;
        } catch (ParameterException never) {
            throw new IllegalStateException(never);
        }
    }
}
