package pimkg.graph;

import org.apache.jena.graph.Triple;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.Quad;

/** Joins what a parser emits with where it stands: it tells the place when it makes a triple, just before it emits it. */
final class PlacedStream extends StreamRDFBase implements RiotParser.Track {

    private static final Spot NOWHERE = new Spot();

    private final RdfReader.Statements statements;
    private Triple made;
    private Spot object = NOWHERE;
    private Spot subject = NOWHERE;

    PlacedStream(RdfReader.Statements statements) {
        this.statements = statements;
    }

    @Override
    public void at(Triple triple, Spot objectAt, Spot subjectAt) {
        made = triple;
        object = objectAt;
        subject = subjectAt;
    }

    @Override
    public void triple(Triple triple) {
        boolean known = triple == made;
        statements.statement(triple, known ? object : NOWHERE, known ? subject : NOWHERE);
    }

    @Override
    public void quad(Quad quad) {
        Triple triple = quad.asTriple();
        boolean known = triple.equals(made);
        statements.statement(triple, known ? object : NOWHERE, known ? subject : NOWHERE);
    }
}
