package pimkg.sparql;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Enumeration;
import org.apache.jena.fuseki.Fuseki;
import org.apache.jena.fuseki.servlets.HttpAction;
import org.apache.jena.fuseki.servlets.ServletOps;
import org.apache.jena.riot.WebContent;
import org.apache.jena.sparql.exec.RowSet;
import pimkg.rows.JsonRows;

/**
 * Rows for programs that ask for JSON and for nothing besides, as Fuseki sends them, without what it makes ready for all other forms: of a
 * small answer that takes a twentieth.
 */
final class PlainJson {

    private static final String TYPE = WebContent.contentTypeResultsJSON + "; charset=" + WebContent.charsetUTF8;

    private PlainJson() {
    }

    /** Whether a query in the address, and no other wish than the one header, asks for this form. */
    static boolean isAskedFor(HttpServletRequest request) {
        String address = request.getQueryString();
        Enumeration<String> forms = request.getHeaders("Accept");
        return request.getMethod().equals("GET") && address != null && address.startsWith("query=") && address.indexOf('&') < 0
            && forms.hasMoreElements() && forms.nextElement().equals(WebContent.contentTypeResultsJSON) && !forms.hasMoreElements();
    }

    static void send(HttpAction action, RowSet rows) {
        HttpServletResponse response = action.getResponse();
        ServletOps.setNoCache(response);
        response.setContentType(TYPE);
        response.setStatus(HttpServletResponse.SC_OK);
        try {
            JsonRows.send(response.getOutputStream(), rows, Fuseki.getContext());
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
