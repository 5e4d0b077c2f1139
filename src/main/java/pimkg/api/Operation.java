package pimkg.api;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/**
 * One thing that can be asked of the server.
 *
 * @param name       stable over releases; its words are {@code operation.<name>}
 * @param group      what it belongs to; its words are {@code group.<name>}
 * @param method     in small letters, as OpenAPI writes it
 * @param path       with the names of parameters in braces
 * @param parameters in the order in which they are explained
 * @param body       the media type of what is sent; empty for nothing
 * @param sends      an example of what is sent, fictional; may be empty
 * @param answers    the media types of a good answer, first the one that comes when nothing is asked for
 * @param problems   codes of what may go wrong besides what may go wrong everywhere
 * @param token      whether only holders of a token may
 * @param kept       whether the example is there only after somebody has submitted it
 */
public record Operation(String name, String group, String method, String path, List<Parameter> parameters, String body, String sends,
                        List<String> answers, List<String> problems, boolean token, boolean kept) {

    /** Whether it only reads. */
    public boolean isReading() {
        return method.equals("get");
    }

    /** The path as it is written in OpenAPI: a name in braces for each parameter of the path. */
    public String template() {
        String template = path;
        for (Parameter parameter : in("path")) {
            template = template.replace("{" + parameter.key() + "}", "{" + parameter.name() + "}");
        }
        return template;
    }

    /** An address that has an answer: the path with its gaps filled in, and what is required besides. */
    public String example() {
        String filled = path;
        for (Parameter parameter : in("path")) {
            filled = filled.replace("{" + parameter.key() + "}", encode(parameter.example()));
        }
        String query = in("query").stream().filter(parameter -> parameter.required() || parameter.key().equals("query"))
            .map(parameter -> parameter.name() + "=" + encode(parameter.example())).collect(Collectors.joining("&"));
        return filled + (query.isEmpty() ? "" : "?" + query);
    }

    private List<Parameter> in(String place) {
        return parameters.stream().filter(parameter -> parameter.in().equals(place)).toList();
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
