package pimkg.query;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.jena.atlas.web.HttpException;
import org.apache.jena.graph.Graph;
import org.apache.jena.http.HttpEnv;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.query.QueryException;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.QueryParseException;
import org.apache.jena.query.Syntax;
import org.apache.jena.shared.JenaException;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.engine.http.QueryExceptionHTTP;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.exec.http.QueryExecHTTP;
import pimkg.engine.Collected;
import pimkg.engine.Engine;
import pimkg.graph.KnowledgeGraph;
import pimkg.guard.Limits;
import pimkg.guard.Meter;
import pimkg.term.Prefixes;

/** Answers questions over the graph. */
public final class QueryRunner {

    private static final Duration LONGEST = Duration.ofMinutes(10);

    private final DatasetGraph dataset;
    private final Supplier<Meter> meters;

    /** Answers over this snapshot, for somebody who has the machine to themselves: a question may take ten minutes. */
    public QueryRunner(KnowledgeGraph knowledge) {
        this(knowledge.dataset(), () -> new Meter(Limits.alone(LONGEST)));
    }

    /**
     * Answers over this dataset; whoever asks is within a transaction on it, if it has such.
     *
     * @param meters one for each question
     */
    public QueryRunner(DatasetGraph dataset, Supplier<Meter> meters) {
        this.dataset = dataset;
        this.meters = meters;
    }

    /**
     * Answers a stored question.
     *
     * @throws ParameterException when a value does not fit
     */
    public Answer ask(StoredQuery question, Map<String, String> values) throws ParameterException {
        return ask(question.sparql(), question.bind(values));
    }

    /**
     * Answers a question in SPARQL 1.1.
     *
     * @throws QueryParseException     when it is not SPARQL
     * @throws QueryException          when it asks for something beyond the graph
     * @throws QueryCancelledException when it takes more than it may, see {@link pimkg.guard.StoppedQueryException}
     */
    public Answer ask(String sparql) {
        return ask(sparql, BindingFactory.empty());
    }

    /**
     * Answers a question in SPARQL 1.1, some of whose variables are given.
     *
     * @throws QueryParseException     when it is not SPARQL
     * @throws QueryException          when it asks for something beyond the graph
     * @throws QueryCancelledException when it takes more than it may, see {@link pimkg.guard.StoppedQueryException}
     */
    public Answer ask(String sparql, Binding binding) {
        Query query = Engine.parse(sparql);
        Meter meter = meters.get();
        try (QueryExec execution = Engine.over(dataset, query, binding, meter)) {
            return answer(query, execution, new Collected(meter, Long.MAX_VALUE, Long.MAX_VALUE));
        }
    }

    /**
     * Has a running server answer.
     *
     * @param endpoint the address of its SPARQL endpoint
     * @param binding  the blanks of a stored question filled; empty for another one
     * @throws HttpException      when it can't be reached, or what comes back is no answer to the question
     * @throws QueryExceptionHTTP when it refuses
     */
    public static Answer askRemote(String endpoint, String sparql, Binding binding) {
        Query query = parse(sparql);
        try (QueryExec execution = QueryExecHTTP.service(endpoint).httpClient(HttpEnv.httpClientBuilder().build())
                .query(query).substitution(binding).build()) {
            return answer(query, execution, new Collected(new Meter(Limits.alone(LONGEST)), Long.MAX_VALUE, Long.MAX_VALUE));
        } catch (QueryExceptionHTTP refused) {
            throw refused;
        } catch (JenaException strange) {
            throw new HttpException(strange.getMessage(), strange);
        }
    }

    private static Query parse(String sparql) {
        return QueryFactory.create(sparql, Syntax.syntaxSPARQL_11);
    }

    private static Answer answer(Query query, QueryExec execution, Collected collected) {
        if (query.isAskType()) {
            return new Answer.Truth(execution.ask());
        }
        if (query.isConstructType()) {
            return new Answer.Triples(graph(query, collected.graph(execution.constructTriples())));
        }
        if (query.isDescribeType()) {
            return new Answer.Triples(graph(query, collected.graph(execution.describeTriples())));
        }
        RowSet rows = execution.select();
        List<Var> columns = rows.getResultVars();
        return new Answer.Rows(columns, collected.rows(rows));
    }

    private static Graph graph(Query query, Graph statements) {
        statements.getPrefixMapping().setNsPrefixes(Prefixes.table()).setNsPrefixes(query.getPrefixMapping());
        return statements;
    }
}
