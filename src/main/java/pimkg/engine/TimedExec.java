package pimkg.engine;

import java.util.Iterator;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.apache.jena.atlas.json.JsonArray;
import org.apache.jena.atlas.json.JsonObject;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.util.Context;

/**
 * A question that is told when its time is over, and whose alarm is forgotten as soon as it is closed: of many small questions
 * none leaves one behind.
 *
 * @param question what is asked
 * @param alarm    completes when the time is over
 */
record TimedExec(QueryExec question, CompletableFuture<Void> alarm) implements QueryExec {

    /** An alarm that goes off once, unless it is cancelled before. */
    static CompletableFuture<Void> alarm(long milliseconds, Runnable over) {
        CompletableFuture<Void> alarm = new CompletableFuture<Void>().completeOnTimeout(null, milliseconds, TimeUnit.MILLISECONDS);
        alarm.thenRun(over);
        return alarm;
    }

    @Override
    public void close() {
        alarm.cancel(false);
        question.close();
    }

    @Override
    public DatasetGraph getDataset() {
        return question.getDataset();
    }

    @Override
    public Context getContext() {
        return question.getContext();
    }

    @Override
    public Query getQuery() {
        return question.getQuery();
    }

    @Override
    public String getQueryString() {
        return question.getQueryString();
    }

    @Override
    public RowSet select() {
        return question.select();
    }

    @Override
    public Graph construct(Graph into) {
        return question.construct(into);
    }

    @Override
    public Iterator<Triple> constructTriples() {
        return question.constructTriples();
    }

    @Override
    public Iterator<Quad> constructQuads() {
        return question.constructQuads();
    }

    @Override
    public DatasetGraph constructDataset(DatasetGraph into) {
        return question.constructDataset(into);
    }

    @Override
    public Graph describe(Graph into) {
        return question.describe(into);
    }

    @Override
    public Iterator<Triple> describeTriples() {
        return question.describeTriples();
    }

    @Override
    public boolean ask() {
        return question.ask();
    }

    @Override
    public JsonArray execJson() {
        return question.execJson();
    }

    @Override
    public Iterator<JsonObject> execJsonItems() {
        return question.execJsonItems();
    }

    @Override
    public void abort() {
        question.abort();
    }

    @Override
    public boolean isClosed() {
        return question.isClosed();
    }
}
