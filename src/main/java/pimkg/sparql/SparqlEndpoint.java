package pimkg.sparql;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.apache.jena.atlas.lib.Pair;
import org.apache.jena.fuseki.servlets.ActionErrorException;
import org.apache.jena.fuseki.servlets.HttpAction;
import org.apache.jena.fuseki.servlets.Responses;
import org.apache.jena.fuseki.servlets.SPARQL_QueryDataset;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.query.QueryException;
import org.apache.jena.query.QueryParseException;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.exec.QueryExec;
import pimkg.door.AccessFilter;
import pimkg.edge.Visit;
import pimkg.engine.Alarms;
import pimkg.engine.Collected;
import pimkg.engine.Engine;
import pimkg.engine.Planned;
import pimkg.engine.Questions;
import pimkg.guard.Meter;
import pimkg.guard.StoppedQueryException;
import pimkg.page.Pages;
import pimkg.recall.Flight;
import pimkg.remote.FailedServiceException;
import pimkg.remote.Services;
import pimkg.reply.Problem;
import pimkg.reply.Waiting;
import pimkg.setting.ServerSettings;
import pimkg.submission.ReadingRoom;
import pimkg.term.Prefixes;

/**
 * SPARQL 1.1 protocol, query only, over what the reader may see. A query is parsed once, is never written to the log, and its
 * answer is complete before the first byte leaves: a limit shows as an error and not as a short answer.
 */
public final class SparqlEndpoint extends SPARQL_QueryDataset {

    private static final int BYTES_PER_CHARACTER = 4;

    private static final String VIEW = SparqlEndpoint.class.getName();

    private final Questions questions;
    private final Alarms alarms = new Alarms();
    private final ReadingRoom room;
    private final Replies replies;
    private final Duration timeout;
    private final QueryLanes lanes;
    private final Services services;
    private final Pages pages;
    private final ServiceDescription description;

    /** Answers with these. */
    public SparqlEndpoint(ReadingRoom room, Duration timeout, QueryLanes lanes, Services services, Pages pages, ServiceDescription description) {
        this.room = room;
        this.timeout = timeout;
        this.lanes = lanes;
        this.services = services;
        this.questions = new Questions(services);
        this.pages = pages;
        this.description = description;
        this.replies = new Replies(pages, description);
    }

    @Override
    public void process(HttpAction action) {
        try {
            HttpServletRequest request = action.getRequest();
            if (request.getParameter("update") != null) {
                send(action, new Problem(400, "refused", "update"));
            } else if (reads(request) && request.getParameter("query") == null) {
                description.send(request, action.getResponse());
            } else if (reads(request) || request.getMethod().equals("POST")) {
                answer(action);
            } else {
                send(action, Problem.method(request.getMethod()));
            }
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private static boolean reads(HttpServletRequest request) {
        return request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
    }

    private void answer(HttpAction action) throws IOException {
        try {
            validateParams(action, List.of());
            DatasetGraph view = room.view(AccessFilter.reader(action.getRequest()));
            action.getRequest().setAttribute(VIEW, view);
            view.executeRead(() -> execute(action));
        } catch (QueryParseException rejected) {
            // Jena's parser has no message when it ran out of stack.
            send(action, Problem.of(rejected));
        } catch (StoppedQueryException costly) {
            send(action, Problem.of(costly));
        } catch (QueryCancelledException tooLong) {
            send(action, Problem.timeout(limit(action)));
        } catch (QueryLanes.BusyException full) {
            send(action, Problem.busy());
        } catch (ActionErrorException refused) {
            send(action, Problem.ofStatus(refused.getRC(), String.valueOf(refused.getMessage())));
        } catch (StackOverflowError nested) {
            send(action, Problem.badRequest("nesting"));
        } catch (OutOfMemoryError full) {
            send(action, new Problem(413, "query-too-costly", "memory"));
        } catch (FailedServiceException failed) {
            send(action, new Problem(502, "service-failed", failed.getMessage()));
        } catch (QueryException refused) {
            send(action, new Problem(422, "refused", String.valueOf(refused.getMessage())));
        }
    }

    private void send(HttpAction action, Problem problem) throws IOException {
        problem.send(action.getRequest(), action.getResponse(), pages);
    }

    /** Reads no more than a query may be long, and only as it was sent: a small compressed body can hold a huge one. */
    @Override
    protected void executeBody(HttpAction action) {
        HttpServletRequest request = action.getRequest();
        String charset = Optional.ofNullable(request.getCharacterEncoding()).orElse("utf-8");
        if (request.getHeader("Content-Encoding") != null || !charset.equalsIgnoreCase("utf-8")) {
            throw new ActionErrorException(415, "Content-Encoding, charset", null);
        }
        if (request.getContentLengthLong() > BYTES_PER_CHARACTER * ServerSettings.MAX_QUERY) {
            throw new ActionErrorException(413, ServerSettings.MAX_QUERY + " characters", null);
        }
        try {
            byte[] most = request.getInputStream().readNBytes(BYTES_PER_CHARACTER * ServerSettings.MAX_QUERY + 1);
            execute(new String(most, StandardCharsets.UTF_8), action);
        } catch (IOException gone) {
            throw new ActionErrorException(408, "body", null);
        }
    }

    @Override
    protected void execute(String text, HttpAction action) {
        if (text.length() > ServerSettings.MAX_QUERY) {
            throw new ActionErrorException(413, ServerSettings.MAX_QUERY + " characters", null);
        }
        Visit.of(action.getRequest()).ifPresent(visit -> visit.query(text));
        lanes.look(text);
        Engine.Question question = questions.planned(text);
        Query query = question.query();
        if (question.pure()) {
            Flight.keep(action.getRequest());
            // The guard of headers adds it to those that vary; Fuseki has something to say about addHeader.
            action.getResponse().setHeader("Vary", "Accept-Language");
        }
        Pair<DatasetGraph, Query> chosen = decideDataset(action, query, "");
        QueryLanes.Attempt attempt = share -> {
            Meter meter = share.meter();
            Collected collected = new Collected(meter, share.rows(), ServerSettings.MAX_ANSWER);
            try {
                Runnable answer = question.plan().isPresent() ? answer(action, query, chosen.getLeft(), question.plan().get(), meter, collected)
                    : answer(action, chosen, meter, collected);
                return () -> send(answer, meter);
            } catch (RuntimeException | Error stopped) {
                meter.close();
                throw stopped;
            }
        };
        if (question.others()) {
            lanes.runOnce(limit(action), Waiting.of(action.getRequest()), attempt);
        } else {
            lanes.run(text, limit(action), Waiting.of(action.getRequest()), attempt);
        }
    }

    /** What the answer holds is held until the client has it, or it waits elsewhere. */
    private static void send(Runnable answer, Meter meter) {
        try (meter) {
            answer.run();
        }
    }

    /** What the reader may see, from beginning to end of the query. */
    @Override
    protected DatasetGraph getDataset(HttpAction action) {
        return (DatasetGraph) action.getRequest().getAttribute(VIEW);
    }

    /** The server's limit; a client may ask for less, in seconds. */
    private long limit(HttpAction action) {
        String wish = action.getRequestParameter("timeout");
        return wish != null && wish.matches("[1-9]\\d{0,4}")
            ? Math.min(timeout.toMillis(), TimeUnit.SECONDS.toMillis(Long.parseLong(wish)))
            : timeout.toMillis();
    }

    /** Works the answer out by a plan that is known; what comes back sends it. */
    private Runnable answer(HttpAction action, Query query, DatasetGraph dataset, Op plan, Meter meter, Collected answer) {
        try (Planned planned = Planned.over(dataset, plan, meter, alarms)) {
            if (query.isAskType()) {
                boolean yes = planned.rows().hasNext();
                return replies.of(action, () -> Responses.doResponseBoolean(action, yes));
            }
            return replies.of(action, query, answer.rows(planned.rows()));
        }
    }

    private Runnable answer(HttpAction action, Pair<DatasetGraph, Query> chosen, Meter meter, Collected answer) {
        try (QueryExec execution = Engine.over(chosen.getLeft(), chosen.getRight(), BindingFactory.empty(), meter, services)) {
            return answer(action, chosen.getRight(), execution, answer);
        }
    }

    /** Works the answer out; what comes back sends it. */
    private Runnable answer(HttpAction action, Query query, QueryExec execution, Collected answer) {
        if (query.isSelectType()) {
            return replies.of(action, query, answer.rows(execution.select()));
        }
        if (query.isAskType()) {
            boolean yes = execution.ask();
            return replies.of(action, () -> Responses.doResponseBoolean(action, yes));
        }
        Graph graph = graph(answer, query.isConstructType() ? execution.constructTriples() : execution.describeTriples());
        return replies.of(action, () -> Responses.doResponseGraph(action, graph));
    }

    private static Graph graph(Collected answer, Iterator<Triple> triples) {
        Graph graph = answer.graph(triples);
        graph.getPrefixMapping().setNsPrefixes(Prefixes.table());
        return graph;
    }
}
