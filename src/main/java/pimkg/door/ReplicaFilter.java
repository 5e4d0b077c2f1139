package pimkg.door;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import pimkg.catalogue.Catalogue;
import pimkg.desk.SubmitPage;
import pimkg.page.Pages;
import pimkg.reply.DatasetAddress;
import pimkg.reply.Problem;
import pimkg.setting.Keeping;
import pimkg.setting.Replication;

/**
 * What holds where the same submissions are served by several servers: changes are taken by one, what is too old is not served,
 * and whoever has changed something reads it afterwards wherever they ask, or is told to come again.
 */
public final class ReplicaFilter implements Filter {

    /** On the answer to a change: what it brought about. On a question: what the answer has to know of. */
    public static final String VERSION = "Pim-Version";
    private static final List<String> CHANGED = List.of(DatasetAddress.PATH, SubmitPage.PATH, "/mappings");
    private static final List<String> READ = List.of(DatasetAddress.PATH, "/gaps", "/mappings", "/sparql", "/queries", "/.well-known/void");
    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    /** A number that is never reached must not hold the threads of everybody. */
    private static final int MOST_WAITING = 8;

    private final Replication replication;
    private final Catalogue catalogue;
    private final Pages pages;
    private final Semaphore places = new Semaphore(MOST_WAITING);

    /** Lets pass, or answers itself, with these. */
    public ReplicaFilter(Keeping keeping, Pages pages) {
        this.replication = keeping.replication();
        this.catalogue = keeping.catalogue();
        this.pages = pages;
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain) throws IOException, ServletException {
        HttpServletRequest asked = (HttpServletRequest) request;
        HttpServletResponse answer = (HttpServletResponse) response;
        Optional<Problem> problem = problem(asked);
        if (problem.isPresent()) {
            if (problem.get().code().equals("replica") && replication.writer().isPresent()) {
                answer.addHeader("Link", "<" + writer().replaceAll("/*$", "") + asked.getRequestURI() + ">; rel=\"edit\"");
            }
            problem.get().send(asked, answer, pages);
        } else {
            chain.doFilter(request, response);
        }
    }

    private Optional<Problem> problem(HttpServletRequest request) {
        if (!READING.contains(request.getMethod()) && isUnder(CHANGED, request) && replication.isReplica()) {
            return Optional.of(new Problem(421, "replica", writer()));
        }
        if (!READING.contains(request.getMethod()) && isUnder(CHANGED, request) && replication.standing().get().isSplit()) {
            return Optional.of(new Problem(503, "split", ""));
        }
        if (!isUnder(READ, request)) {
            return Optional.empty();
        }
        if (replication.isStale()) {
            return Optional.of(new Problem(503, "stale", replication.maxStaleness().orElseThrow().toSeconds() + " s"));
        }
        return Optional.ofNullable(request.getHeader(VERSION)).flatMap(this::missing);
    }

    private Optional<Problem> missing(String version) {
        if (!version.matches("[0-9]{1,18}")) {
            return Optional.of(Problem.badRequest(VERSION));
        }
        return has(Long.parseLong(version)) ? Optional.empty() : Optional.of(new Problem(503, "behind", ""));
    }

    private boolean has(long version) {
        if (catalogue.last() >= version) {
            return true;
        }
        if (!replication.isReplica() || !places.tryAcquire()) {
            return false;
        }
        try {
            return catalogue.await(version, PATIENCE);
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            places.release();
        }
    }

    private String writer() {
        return replication.writer().map(Object::toString).orElse("");
    }

    private static boolean isUnder(List<String> roots, HttpServletRequest request) {
        String path = request.getServletPath() + Optional.ofNullable(request.getPathInfo()).orElse("");
        return roots.stream().anyMatch(root -> path.equals(root) || path.startsWith(root + "/"));
    }
}
