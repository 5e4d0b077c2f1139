package pimkg.page;

import io.pebbletemplates.pebble.extension.Function;
import io.pebbletemplates.pebble.extension.escaper.SafeString;
import io.pebbletemplates.pebble.template.EvaluationContext;
import io.pebbletemplates.pebble.template.PebbleTemplate;
import java.util.List;
import java.util.Map;
import org.unbescape.html.HtmlEscape;
import pimkg.entry.Said;

/** In templates, {@code words(said)}: {@link Said} as a link or as text, escaped, with its language and direction. */
final class WordsFunction implements Function {

    @Override
    public List<String> getArgumentNames() {
        return List.of("said");
    }

    @Override
    public Object execute(Map<String, Object> arguments, PebbleTemplate template, EvaluationContext context, int line) {
        Said said = (Said) arguments.get("said");
        String language = (said.lang().isEmpty() ? "" : " lang=\"" + escape(said.lang()) + "\"") + " dir=\"" + said.dir() + "\"";
        String link = said.link().isEmpty() ? "" : StayFilter.leads(context).apply(said.link());
        if (link.isEmpty()) {
            return new SafeString("<span" + language + ">" + escape(said.text()) + "</span>");
        }
        String elsewhere = link.startsWith("/") || link.startsWith("#") ? "" : " rel=\"noreferrer\"";
        return new SafeString("<a href=\"" + escape(link) + "\"" + elsewhere + language + ">" + escape(said.text()) + "</a>");
    }

    private static String escape(String text) {
        return HtmlEscape.escapeHtml4Xml(text);
    }
}
