package pimkg.reply;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import pimkg.page.Pages;

/** What our servlets share: only the methods they offer, and every failure as a {@link Problem}. */
public abstract class SiteServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private final transient Pages pages;

    /** Shows problems on these pages to whoever reads pages. */
    public SiteServlet(Pages pages) {
        this.pages = pages;
    }

    /** Answers GET and HEAD. */
    protected abstract void read(HttpServletRequest request, HttpServletResponse response) throws IOException;

    /** Answers POST; a servlet that only reads leaves it as it is. */
    protected void post(HttpServletRequest request, HttpServletResponse response) throws IOException {
        fail(request, response, Problem.method("POST"));
    }

    /** Puts something in its place; most servlets have nothing that could be. */
    protected void put(HttpServletRequest request, HttpServletResponse response) throws IOException {
        fail(request, response, Problem.method("PUT"));
    }

    /** Takes something away; most servlets have nothing that could be. */
    protected void delete(HttpServletRequest request, HttpServletResponse response) throws IOException {
        fail(request, response, Problem.method("DELETE"));
    }

    protected final Pages pages() {
        return pages;
    }

    protected final void fail(HttpServletRequest request, HttpServletResponse response, Problem problem) throws IOException {
        problem.send(request, response, pages);
    }

    @Override
    protected final void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            switch (request.getMethod()) {
                case "GET", "HEAD" -> read(request, response);
                case "POST" -> post(request, response);
                case "PUT" -> put(request, response);
                case "DELETE" -> delete(request, response);
                default -> fail(request, response, Problem.method(request.getMethod()));
            }
        } catch (StackOverflowError nested) {
            fail(request, response, Problem.badRequest("nesting"));
        }
    }
}
