package pimkg.register;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import pimkg.desk.CataloguePage.Part;
import pimkg.inventory.Facet;
import pimkg.inventory.Narrowing;
import pimkg.reply.Posted;
import pimkg.reply.Problem;
import pimkg.reply.Requests;

/** What an address asks a list of descriptions for. */
final class Narrowings {

    private static final int MOST = 1000;
    private static final int USUAL = 50;
    private static final int USUAL_OF_PROGRAMS = 100;
    /** A spreadsheet asks for a table once and does not turn pages. */
    private static final int MOST_ROWS = 100_000;
    private static final int MOST_VALUES = 50;
    private static final int LONGEST_VALUE = 400;
    private static final int LONGEST_WORDS = 200;

    private Narrowings() {
    }

    /** The forms of a list. */
    enum Form {
        /** For programs. */
        JSON("application/json"),
        /** For spreadsheets. */
        CSV("text/csv"),
        /** For people. */
        HTML("text/html");

        private final String type;

        Form(String type) {
            this.type = type;
        }

        String type() {
            return type;
        }

        static Optional<Form> of(String type) {
            return Stream.of(values()).filter(form -> form.type.equals(type)).findFirst();
        }
    }

    /** A spreadsheet asks by the address, as it has no header to ask with. */
    static Form form(HttpServletRequest request) throws Posted.RefusedException {
        String format = Optional.ofNullable(request.getParameter("format")).orElse("");
        if (!Set.of("", "json", "csv", "html").contains(format)) {
            throw new Posted.RefusedException(new Problem(400, "parameter", "format=" + format));
        }
        if (!format.isEmpty()) {
            return Form.of((format.equals("json") ? "application/" : "text/") + format).orElseThrow();
        }
        List<String> offers = Stream.of(Form.values()).map(Form::type).toList();
        return Requests.wantsHtml(request) ? Form.HTML : Requests.negotiate(request, offers).flatMap(Form::of)
            .orElseThrow(() -> new Posted.RefusedException(new Problem(406, "not-acceptable", String.join(", ", offers))));
    }

    /** What it narrows to. A value that nothing has leaves nothing. */
    static Narrowing of(HttpServletRequest request) throws Posted.RefusedException {
        Map<Facet, Set<String>> chosen = new EnumMap<>(Facet.class);
        for (Facet facet : Facet.values()) {
            String[] given = Optional.ofNullable(request.getParameterValues(facet.code())).orElse(new String[0]);
            Set<String> codes = Arrays.stream(given).filter(code -> !code.isBlank()).collect(Collectors.toCollection(LinkedHashSet::new));
            if (codes.size() > MOST_VALUES || codes.stream().anyMatch(code -> code.length() > LONGEST_VALUE)) {
                throw new Posted.RefusedException(new Problem(400, "parameter", facet.code()));
            }
            chosen.put(facet, codes);
        }
        String words = Optional.ofNullable(request.getParameter("q")).orElse("").strip();
        if (words.length() > LONGEST_WORDS) {
            throw new Posted.RefusedException(new Problem(400, "parameter", "q"));
        }
        return new Narrowing(chosen, words);
    }

    /** Which part of the list. */
    static Part part(HttpServletRequest request, Form form) throws Posted.RefusedException {
        String sort = Optional.ofNullable(request.getParameter("sort")).filter(text -> !text.isEmpty()).orElse("agency");
        if (!CatalogueReplies.sorts().contains(sort)) {
            throw new Posted.RefusedException(new Problem(400, "parameter", "sort=" + sort));
        }
        int usual = switch (form) {
            case HTML -> USUAL;
            case JSON -> USUAL_OF_PROGRAMS;
            case CSV -> MOST_ROWS;
        };
        int limit = Math.max(1, number(request, "limit", usual, form == Form.CSV ? MOST_ROWS : MOST));
        return new Part(number(request, "from", 0, Integer.MAX_VALUE), limit, limit == usual, sort);
    }

    private static int number(HttpServletRequest request, String name, int otherwise, int most) throws Posted.RefusedException {
        String given = Optional.ofNullable(request.getParameter(name)).filter(text -> !text.isEmpty()).orElse(Integer.toString(otherwise));
        if (!given.matches("\\d{1,9}")) {
            throw new Posted.RefusedException(new Problem(400, "paging", name + "=" + given));
        }
        return Math.min(most, Integer.parseInt(given));
    }
}
