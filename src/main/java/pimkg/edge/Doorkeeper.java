package pimkg.edge;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import pimkg.admission.Budget.Kind;
import pimkg.admission.Budgets;
import pimkg.watch.Entry;

/** Sends away, before anything is done for it, a client that has used up a budget. */
public final class Doorkeeper extends Handler.Wrapper {

    private final Budgets budgets;
    private final Predicate<Request> exempt;

    /**
     * A doorkeeper.
     *
     * @param exempt what is always answered and never counted, such as a look at whether the server lives
     */
    public Doorkeeper(Budgets budgets, Predicate<Request> exempt) {
        this.budgets = budgets;
        this.exempt = exempt;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        Visit visit = Visit.of(request).orElseThrow();
        Optional<Budgets.Refusal> refusal = exempt.test(request) ? Optional.empty() : budgets.request(visit.client());
        if (refusal.isEmpty()) {
            return super.handle(request, response, callback);
        }
        visit.refuse("budget-" + refusal.get().kind().name().toLowerCase(Locale.ROOT), refusal.get().afterSeconds());
        Response.writeError(request, response, callback, HttpStatus.TOO_MANY_REQUESTS_429);
        return true;
    }

    /** Counts what the client did wrong; not that it came too often, else whoever is sent away would never be let in again. */
    public void leave(Visit visit, Entry entry) {
        boolean wrong = entry.status() >= HttpStatus.BAD_REQUEST_400
            && entry.status() != HttpStatus.TOO_MANY_REQUESTS_429 && entry.status() != HttpStatus.SERVICE_UNAVAILABLE_503;
        if (wrong) {
            budgets.charge(visit.client(), Kind.ERRORS, 1);
        }
    }
}
