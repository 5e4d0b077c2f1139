package pimkg.register;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.LoggerFactory;
import pimkg.graph.StoppedException;
import pimkg.page.Pages;
import pimkg.recall.Flight;
import pimkg.reply.DatasetAddress;
import pimkg.reply.Gate;
import pimkg.reply.Posted;
import pimkg.reply.Problem;
import pimkg.reply.Refusals;
import pimkg.reply.SiteServlet;
import pimkg.reply.Takings;
import pimkg.setting.ServerSettings;
import pimkg.submission.RefusedException;
import pimkg.text.Language;
import pimkg.version.StoreException;

/** The descriptions that agencies submit: lists, each description with its versions, and a way in for stewards. */
public final class DatasetsServlet extends SiteServlet {

    private static final long serialVersionUID = 1L;

    private final transient DatasetReplies replies;
    private final transient CatalogueReplies lists;
    private final transient DatasetWrites writes;
    private final transient Gate gate;
    private final transient Takings takings;

    /** Answers with these. */
    public DatasetsServlet(DatasetReplies replies, CatalogueReplies lists, DatasetWrites writes, Gate gate, Takings takings, Pages pages) {
        super(pages);
        this.replies = replies;
        this.lists = lists;
        this.writes = writes;
        this.gate = gate;
        this.takings = takings;
    }

    /** Something that is done with an address. */
    @FunctionalInterface
    private interface Work {
        void on(DatasetAddress address) throws IOException, RefusedException, StoreException;
    }

    @Override
    protected void read(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Flight.keep(request);
        answer(request, response, address -> {
            switch (address.kind()) {
                case CATALOGUE, AGENCY -> lists.send(request, response, address);
                case DESCRIPTION -> replies.description(request, response, address);
                case HISTORY -> replies.history(request, response, address);
                default -> throw new Posted.RefusedException(Problem.notFound(request.getRequestURI()));
            }
        });
    }

    @Override
    protected void put(HttpServletRequest request, HttpServletResponse response) throws IOException {
        change(request, response, DatasetAddress.Kind.DESCRIPTION, address -> writes.put(request, response, address));
    }

    @Override
    protected void post(HttpServletRequest request, HttpServletResponse response) throws IOException {
        change(request, response, DatasetAddress.Kind.AGENCY, address -> writes.putMany(request, response, address));
    }

    @Override
    protected void delete(HttpServletRequest request, HttpServletResponse response) throws IOException {
        change(request, response, DatasetAddress.Kind.DESCRIPTION, address -> writes.remove(request, response, address));
    }

    private void change(HttpServletRequest request, HttpServletResponse response, DatasetAddress.Kind kind, Work work) throws IOException {
        boolean taken = answer(request, response, address -> {
            if (address.kind() != kind) {
                throw new Posted.RefusedException(Problem.method(request.getMethod()));
            }
            work.on(address);
        });
        if (!taken || response.getStatus() >= HttpServletResponse.SC_BAD_REQUEST) {
            takings.refused();
        }
    }

    /** Whether nothing stood in the way. */
    private boolean answer(HttpServletRequest request, HttpServletResponse response, Work work) throws IOException {
        try {
            work.on(DatasetAddress.of(request.getRequestURI()));
            return true;
        } catch (Posted.RefusedException refused) {
            fail(request, response, refused.problem());
        } catch (RefusedException refused) {
            fail(request, response, Refusals.problem(refused));
        } catch (StoreException refused) {
            log(refused);
            fail(request, response, Refusals.problem(refused));
        } catch (StoppedException enough) {
            fail(request, response, enough.limit() == StoppedException.Limit.TIME
                ? new Problem(408, "judging-timeout", gate.timeInWords())
                : new Problem(413, "too-many-statements", Long.toString(ServerSettings.MAX_STATEMENTS)));
        }
        return false;
    }

    /** The reason is for the operator alone; whoever sent something is told that there is one. */
    private static void log(StoreException refused) {
        if (Refusals.problem(refused).status() >= HttpServletResponse.SC_INTERNAL_SERVER_ERROR) {
            Throwable first = refused;
            while (first.getCause() != null) {
                first = first.getCause();
            }
            LoggerFactory.getLogger(DatasetsServlet.class).error("{} {}", refused.in(Language.EN), first.getMessage());
        }
    }
}
