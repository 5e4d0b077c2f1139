package pimkg.sparql;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.jena.fuseki.server.DataAccessPoint;
import org.apache.jena.fuseki.server.DataService;
import org.apache.jena.fuseki.servlets.HttpAction;
import org.apache.jena.fuseki.servlets.Responses;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.DatasetGraphZero;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.RowSetStream;
import pimkg.edge.Visit;
import pimkg.format.AnswerWorkbook;
import pimkg.page.Pages;
import pimkg.query.Answer;
import pimkg.reply.Problem;
import pimkg.reply.Reply;
import pimkg.reply.Requests;

/** Sends answers to queries in the form that is asked for: as a workbook, as a page, or in one of Fuseki's. */
final class Replies {

    private final Pages pages;
    private final ServiceDescription description;
    private final DataService service;
    private final DataAccessPoint accessPoint;

    Replies(Pages pages, ServiceDescription description) {
        this.pages = pages;
        this.description = description;
        // Fuseki wants a dataset of its own; it is never asked.
        this.service = DataService.newBuilder(DatasetGraphZero.create()).build();
        this.service.goActive();
        this.accessPoint = new DataAccessPoint("/sparql", service);
    }

    /** What sends something in a form of Fuseki's. */
    Runnable of(HttpAction action, Runnable sending) {
        return () -> {
            action.setRequest(accessPoint, service);
            sending.run();
        };
    }

    /** What sends rows. */
    Runnable of(HttpAction action, Query query, List<Binding> all) {
        List<Var> columns = Var.varList(query.getResultVars());
        if (PlainJson.isAskedFor(action.getRequest())) {
            return () -> PlainJson.send(action, RowSetStream.create(columns, all.iterator()));
        }
        if (wantsWorkbook(action)) {
            return () -> workbook(action, new Answer.Rows(columns, all));
        }
        return Requests.wantsHtml(action.getRequest()) && action.getRequestParameter("format") == null
            ? () -> page(action, query, new Answer.Rows(columns, all))
            : of(action, () -> Responses.doResponseResultSet(action, RowSetStream.create(columns, all.iterator()), query));
    }

    private static boolean wantsWorkbook(HttpAction action) {
        String format = action.getRequestParameter("format");
        return format == null ? Requests.names(action.getRequest(), AnswerWorkbook.MEDIA_TYPE) : format.equals("xlsx");
    }

    private void workbook(HttpAction action, Answer.Rows rows) {
        try {
            if (rows.rows().size() >= AnswerWorkbook.MOST_ROWS) {
                new Problem(413, "answer-too-large", Integer.toString(AnswerWorkbook.MOST_ROWS - 1))
                    .send(action.getRequest(), action.getResponse(), pages);
                return;
            }
            action.getResponse().setHeader("Content-Disposition", "attachment; filename=\"answer.xlsx\"");
            new Reply(AnswerWorkbook.MEDIA_TYPE, AnswerWorkbook.of(rows, Requests.language(action.getRequest())))
                .write(action.getRequest(), action.getResponse());
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private void page(HttpAction action, Query query, Answer.Rows rows) {
        try {
            String asked = Visit.of(action.getRequest()).flatMap(Visit::query).orElseGet(query::toString);
            boolean drawn = "bars".equals(action.getRequestParameter("chart"));
            QueryPage.of(action.getRequest(), pages).answer(asked, rows, drawn, description.base(action.getRequest()))
                .write(action.getRequest(), action.getResponse());
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
