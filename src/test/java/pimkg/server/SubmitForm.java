package pimkg.server;

import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The form in which descriptions are submitted, as a browser without scripts sends it from a page of the server. */
final class SubmitForm {

    private static final Pattern HIDDEN = Pattern.compile("<input type=\"hidden\" name=\"([^\"]*)\" value=\"([^\"]*)\"");
    private static final Pattern VALUE = Pattern.compile("<input id=\"(id|agency)\" name=\"[^\"]*\" value=\"([^\"]*)\"");
    private static final Pattern TEXT = Pattern.compile("<textarea[^>]*>\\n?(.*?)</textarea>", Pattern.DOTALL);

    private final Map<String, String> fields = new LinkedHashMap<>();

    private SubmitForm() {
    }

    /** With these fields: names and values in turn. */
    static SubmitForm of(String... fields) {
        return new SubmitForm().with(fields);
    }

    /** As it stands in a page, filled in. */
    static SubmitForm in(HttpResponse<String> page) {
        SubmitForm form = new SubmitForm();
        for (Pattern pattern : new Pattern[] {HIDDEN, VALUE}) {
            Matcher found = pattern.matcher(page.body());
            while (found.find()) {
                form.fields.put(found.group(1), found.group(2));
            }
        }
        Matcher text = TEXT.matcher(page.body());
        if (text.find()) {
            form.fields.put("text", text.group(1).replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&#39;", "'").replace("&amp;", "&"));
        }
        return form;
    }

    SubmitForm with(String... more) {
        for (int at = 0; at < more.length; at += 2) {
            fields.put(more[at], more[at + 1]);
        }
        return this;
    }

    String field(String name) {
        return fields.getOrDefault(name, "");
    }

    private String body() {
        StringBuilder body = new StringBuilder();
        fields.forEach((name, value) -> body.append(name.equals("file") ? ValidateEndpointTest.part("file", "list.ttl", value)
            : "--cut\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n"));
        return body + "--cut--\r\n";
    }

    /** From a page of the server. */
    HttpResponse<String> send(ServerUnderTest server, String path) {
        return sendAs(server, path, "Sec-Fetch-Site", "same-origin");
    }

    /** With what a browser says of where it comes from. */
    HttpResponse<String> sendAs(ServerUnderTest server, String path, String... headers) {
        String[] all = new String[headers.length + 2];
        System.arraycopy(headers, 0, all, 2, headers.length);
        all[0] = "Accept";
        all[1] = "text/html";
        return server.post(path, ValidateEndpointTest.MULTIPART, body(), all);
    }

    CanaryCases.Asked asked(String path) {
        return CanaryCases.Asked.post(path, ValidateEndpointTest.MULTIPART, body(), "Accept", "text/html", "Sec-Fetch-Site", "same-origin");
    }
}
