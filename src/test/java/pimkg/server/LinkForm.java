package pimkg.server;

import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The page on which terms are linked, as a browser without JavaScript sees it: fields, and a button that sends them. */
final class LinkForm {

    private static final Pattern RADIO = Pattern.compile("<input type=\"radio\" class=\"(\\w+)\" name=\"(t\\d+)\" value=\"([^\"]*)\"");
    private static final Pattern SET = Pattern.compile("name=\"set\" value=\"([^\"]*)\"");
    private static final Pattern LEGEND = Pattern.compile("<legend><bdi>([^<]*)</bdi>");

    final String page;
    final Map<String, String> fields = new LinkedHashMap<>();
    private final Map<String, List<String>> choices;

    private LinkForm(HttpResponse<String> answer) {
        page = answer.body();
        fields.put("set", SET.matcher(page).results().map(found -> found.group(1)).findFirst().orElseThrow(() -> new AssertionError(page)));
        choices = RADIO.matcher(page).results().collect(Collectors.groupingBy(found -> found.group(1) + " " + found.group(2),
            Collectors.mapping(found -> found.group(3), Collectors.toList())));
        fields.put("by", "Amina Example");
        fields.put("format", "tsv");
    }

    /** The page for a list. */
    static LinkForm of(ServerUnderTest server, String type, String list, String query) {
        return new LinkForm(server.post("/link" + query, type, list, "Accept", "text/html"));
    }

    /** The labels of the terms, as the page has them. */
    List<String> labels() {
        return LEGEND.matcher(page).results().map(found -> found.group(1)).toList();
    }

    /** What can be chosen for a term: values by kind, {@code candidate}, {@code none}, {@code unsure}. */
    List<String> values(int term, String kind) {
        return choices.getOrDefault(kind + " t" + term, List.of());
    }

    LinkForm choose(int term, String kind, int number) {
        fields.put("t" + term, values(term, kind).get(number));
        return this;
    }

    LinkForm with(String field, String value) {
        fields.put(field, value);
        return this;
    }

    HttpResponse<String> send(ServerUnderTest server, String... headers) {
        StringBuilder body = new StringBuilder();
        fields.forEach((name, value) -> body.append("--cut\r\nContent-Disposition: form-data; name=\"").append(name).append("\"\r\n\r\n")
            .append(value).append("\r\n"));
        return server.post("/link/review", ValidateEndpointTest.MULTIPART, body + "--cut--\r\n", headers);
    }
}
