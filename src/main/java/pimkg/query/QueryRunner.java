package pimkg.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.jena.atlas.web.HttpException;
import org.apache.jena.query.Query;
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
import pimkg.graph.KnowledgeGraph;

/** Answers questions over the graph. */
public final class QueryRunner {

    private final DatasetGraph dataset;

    /** Answers over this snapshot. */
    public QueryRunner(KnowledgeGraph knowledge) {
        this(knowledge.dataset());
    }

    /** Answers over this dataset; whoever asks is within a transaction on it, if it has such. */
    public QueryRunner(DatasetGraph dataset) {
        this.dataset = dataset;
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
     * @throws QueryParseException when it is not SPARQL
     */
    public Answer ask(String sparql) {
        return ask(sparql, BindingFactory.empty());
    }

    /**
     * Answers a question in SPARQL 1.1, some of whose variables are given.
     *
     * @throws QueryParseException when it is not SPARQL
     */
    public Answer ask(String sparql, Binding binding) {
        Query query = parse(sparql);
        try (QueryExec execution = QueryExec.dataset(dataset).query(query).substitution(binding).build()) {
            return answer(query, execution);
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
        try (QueryExec execution = QueryExec.service(endpoint).query(query).substitution(binding).build()) {
            return answer(query, execution);
        } catch (QueryExceptionHTTP refused) {
            throw refused;
        } catch (JenaException strange) {
            throw new HttpException(strange.getMessage(), strange);
        }
    }

    private static Query parse(String sparql) {
        return QueryFactory.create(sparql, Syntax.syntaxSPARQL_11);
    }

    private static Answer answer(Query query, QueryExec execution) {
        if (query.isAskType()) {
            return new Answer.Truth(execution.ask());
        }
        if (query.isConstructType()) {
            return new Answer.Triples(execution.construct());
        }
        if (query.isDescribeType()) {
            return new Answer.Triples(execution.describe());
        }
        RowSet rows = execution.select();
        List<Var> columns = rows.getResultVars();
        List<Binding> all = new ArrayList<>();
        rows.forEachRemaining(all::add);
        return new Answer.Rows(columns, all);
    }
}
