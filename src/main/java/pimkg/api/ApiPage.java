package pimkg.api;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import pimkg.page.Pages;
import pimkg.page.Snippets;
import pimkg.text.Language;
import pimkg.text.Texts;

/** The operations as a page: what each is for, what it takes and gives, what may go wrong, and a line to try it with. */
public final class ApiPage {

    /** Words that the page needs besides those of operations. */
    private static final List<String> HEADINGS = List.of("title", "what", "document", "parameters", "required", "body", "answers", "problems",
        "try", "token.needed", "anything", "contents");

    /**
     * An operation, in words.
     *
     * @param address an address to open, where it only reads and has an answer; may be empty
     * @param command to paste into a terminal
     */
    public record Told(Operation operation, String what, List<Explained> parameters, List<Fault> problems, String address, String command) {
    }

    /**
     * A parameter, in words.
     *
     * @param values the only ones, in one text; may be empty
     */
    public record Explained(Parameter parameter, String what, String values) {
    }

    /** A group of operations, in words. */
    public record Group(String name, String what, List<Told> operations) {
    }

    private final Pages pages;

    /** Pages like the others of the site. */
    public ApiPage(Pages pages) {
        this.pages = pages;
    }

    /**
     * The page.
     *
     * @param faults the problems that there are, in the same language
     * @param base   address of the server, without a slash at the end
     */
    public String of(List<Fault> faults, Language language, String base) {
        Texts texts = Texts.of(ApiPage.class, language);
        Map<String, Fault> byCode = faults.stream().collect(Collectors.toMap(Fault::code, Function.identity()));
        Stream<String> groups = Operations.packaged().stream().map(Operation::group).distinct();
        return pages.render("api", language, Map.of(
            "api", HEADINGS.stream().collect(Collectors.toMap(Function.identity(), texts::get)),
            "groups", groups.map(group -> new Group(group, texts.get("group." + group), Operations.packaged().stream()
                .filter(operation -> operation.group().equals(group)).map(operation -> told(operation, texts, byCode, Snippets.plain(base)))
                .toList())).toList()));
    }

    private static Told told(Operation operation, Texts texts, Map<String, Fault> faults, String base) {
        List<Explained> parameters = operation.parameters().stream().map(parameter -> new Explained(parameter,
            texts.get("parameter." + parameter.key()), String.join(", ", parameter.values()))).toList();
        return new Told(operation, texts.get("operation." + operation.name()), parameters, operation.problems().stream().map(faults::get).toList(),
            operation.isReading() && !operation.kept() ? operation.example() : "", command(operation, base));
    }

    /** What is sent stands in a file, as it would in earnest. */
    private static String command(Operation operation, String base) {
        String method = operation.isReading() ? "" : " -X " + operation.method().toUpperCase(Locale.ROOT);
        String token = operation.token() ? " -H 'Authorization: Bearer '\"$TOKEN\"" : "";
        boolean form = operation.body().equals("multipart/form-data");
        String sends = operation.body().isEmpty() ? "" : form ? " -F file=@FILE" : " -H 'Content-Type: " + operation.body() + "' --data-binary @FILE";
        String accept = operation.answers().size() > 1 ? " -H 'Accept: " + operation.answers().get(0) + "'" : "";
        return "curl" + method + token + sends + accept + " '" + base + operation.example().replace("'", "%27") + "'";
    }
}
