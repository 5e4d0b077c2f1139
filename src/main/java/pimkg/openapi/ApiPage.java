package pimkg.openapi;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import pimkg.page.Pages;
import pimkg.text.Language;

/** The description of a server as a page, in the order of the document. */
public final class ApiPage {

    /** A parameter that stands in an address only when somebody means it. */
    private static final Set<String> SELDOM = Set.of("lang", "content", "limit", "page", "from", "list", "version", "letter");

    private final Pages pages;

    /** Pages of this site. */
    public ApiPage(Pages pages) {
        this.pages = pages;
    }

    /**
     * Operations that belong together.
     *
     * @param name  of the tag
     * @param title it in words
     */
    public record Group(String name, String title, List<Operation> operations) {
    }

    /**
     * Something that can be asked.
     *
     * @param token   whether it needs one
     * @param sent    the media types that may be sent; none when nothing is
     * @param answers the media types of the answer
     * @param example an address to try, empty when there is none that could be followed
     */
    public record Operation(String id, String method, String path, String what, boolean token, List<Parameter> parameters,
                            List<String> sent, List<String> answers, String example) {
    }

    /**
     * What can be said with it.
     *
     * @param where    as OpenAPI calls it
     * @param values   those that there are; none when there is no end of them
     * @param example  one of them, empty when none is given
     */
    public record Parameter(String name, String where, String what, boolean required, List<String> values, String example) {
    }

    /** The page of a document whose texts are in that language. */
    public String of(JsonObject document, Language language) {
        List<Operation> operations = new ArrayList<>();
        List<String> tags = new ArrayList<>();
        document.getAsJsonObject("paths").entrySet().forEach(path -> path.getValue().getAsJsonObject().entrySet().forEach(method -> {
            operations.add(operation(document, path.getKey(), method.getKey(), method.getValue().getAsJsonObject()));
            tags.add(method.getValue().getAsJsonObject().getAsJsonArray("tags").get(0).getAsString());
        }));
        List<Group> groups = elements(document, "tags").map(JsonElement::getAsJsonObject).map(tag -> new Group(text(tag, "name"),
            text(tag, "description"), Stream.iterate(0, at -> at < tags.size(), at -> at + 1).filter(at -> tags.get(at).equals(text(tag, "name")))
                .map(operations::get).toList())).toList();
        JsonObject info = document.getAsJsonObject("info");
        return pages.render("api", language, Map.of("groups", groups, "summary", text(info, "summary"), "description", text(info, "description")));
    }

    private static Operation operation(JsonObject document, String path, String method, JsonObject said) {
        List<Parameter> parameters = elements(said, "parameters").map(each -> parameter(referred(document, each.getAsJsonObject()))).toList();
        String example = method.equals("get") && !said.has("security") && !isSubmission(path) ? example(path, parameters) : "";
        JsonObject responses = said.getAsJsonObject("responses");
        return new Operation(text(said, "operationId"), method.toUpperCase(Locale.ROOT), path, text(said, "summary"), said.has("security"),
            parameters, types(said.getAsJsonObject("requestBody")), types(responses.getAsJsonObject("200")), example);
    }

    /** Which submissions there are, no document can know. */
    private static boolean isSubmission(String path) {
        return path.contains("{agency}/{id}");
    }

    private static JsonObject referred(JsonObject document, JsonObject reference) {
        String name = text(reference, "$ref").replaceFirst("^#/components/parameters/", "");
        return document.getAsJsonObject("components").getAsJsonObject("parameters").getAsJsonObject(name);
    }

    private static Parameter parameter(JsonObject said) {
        return new Parameter(text(said, "name"), text(said, "in"), text(said, "description"),
            said.has("required") && said.get("required").getAsBoolean(),
            elements(said.getAsJsonObject("schema"), "enum").map(JsonElement::getAsString).toList(), text(said, "example"));
    }

    /** An address with the examples in it, as far as they are needed to see something. */
    private static String example(String path, List<Parameter> parameters) {
        String address = path;
        List<String> query = new ArrayList<>();
        for (Parameter parameter : parameters) {
            if (parameter.where().equals("path")) {
                address = address.replace("{" + parameter.name() + "}", parameter.example());
            } else if (parameter.where().equals("query") && !parameter.example().isEmpty() && !SELDOM.contains(parameter.name())) {
                query.add(parameter.name() + "=" + URLEncoder.encode(parameter.example(), StandardCharsets.UTF_8));
            }
        }
        return query.isEmpty() ? address : address + "?" + String.join("&", query);
    }

    private static List<String> types(JsonObject content) {
        return Optional.ofNullable(content).map(body -> body.getAsJsonObject("content")).map(types -> List.copyOf(types.keySet())).orElse(List.of());
    }

    private static Stream<JsonElement> elements(JsonObject object, String member) {
        return object.has(member) ? StreamSupport.stream(object.getAsJsonArray(member).spliterator(), false) : Stream.of();
    }

    private static String text(JsonObject object, String member) {
        return object.has(member) ? object.get(member).getAsString() : "";
    }
}
