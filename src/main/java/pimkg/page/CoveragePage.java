package pimkg.page;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import pimkg.coverage.Coverage;
import pimkg.coverage.Scheme;
import pimkg.coverage.Vocabulary;
import pimkg.text.Language;

/** What of PIM each vocabulary reaches, as tables: the principles and the categories one by one, the other lists in numbers. */
public final class CoveragePage {

    /** The principles and the categories. */
    private static final int IN_FULL = 2;

    /**
     * A list of PIM terms against the vocabularies.
     *
     * @param title   of the list
     * @param columns its terms
     * @param rows    a vocabulary each, of those that reach any
     * @param silent  the vocabularies that reach none
     * @param drawing the same as signs
     */
    public record Matrix(String title, List<Column> columns, List<Row> rows, List<String> silent, String drawing) {
    }

    /**
     * A term of PIM, or a list of them.
     *
     * @param title   what it is called
     * @param link    its place on this server
     * @param reached whether anything reaches it
     */
    public record Column(String title, String link, boolean reached) {
    }

    /**
     * A vocabulary.
     *
     * @param title its name
     * @param cells a relation in capitals, a number, or nothing
     */
    public record Row(String title, List<String> cells) {

        private boolean says() {
            return cells.stream().anyMatch(cell -> !cell.isEmpty());
        }
    }

    private final Pages pages;

    /** Pages in this dress. */
    public CoveragePage(Pages pages) {
        this.pages = pages;
    }

    /** The page on the sets that are held. */
    public String of(Coverage coverage, Language language) {
        return of(coverage, Optional.empty(), language);
    }

    /**
     * The page on one list that somebody is linking.
     *
     * @param decided  what they accepted
     * @param proposed the same with what nobody has decided on
     */
    public String ofList(Coverage decided, Coverage proposed, Language language) {
        return of(decided, Optional.of(proposed), language);
    }

    private String of(Coverage coverage, Optional<Coverage> proposed, Language language) {
        Coverage shown = proposed.orElse(coverage);
        List<Scheme> schemes = coverage.schemes();
        return pages.render("coverage", language, Map.of("own", proposed.isPresent(),
            "proposed", proposed.map(each -> CoverageDrawing.of(each, language)).orElse(""),
            "vocabularies", coverage.vocabularies().stream().map(vocabulary -> Map.of("title", vocabulary.title().in(language),
                "terms", vocabulary.terms(), "mapped", vocabulary.mapped(), "without", vocabulary.without(), "open", vocabulary.open())).toList(),
            "matrices", schemes.stream().limit(IN_FULL).map(scheme -> matrix(shown, scheme, language)).toList(),
            "others", others(shown, schemes.stream().skip(IN_FULL).toList(), language),
            "drawing", CoverageDrawing.of(coverage, language),
            "candidates", coverage.candidates()));
    }

    private static Matrix matrix(Coverage coverage, Scheme scheme, Language language) {
        List<Row> rows = coverage.vocabularies().stream().map(vocabulary -> new Row(vocabulary.title().in(language), scheme.targets().stream()
            .map(target -> coverage.best(target, vocabulary).map(Enum::name).orElse("")).toList())).toList();
        return new Matrix(scheme.title().in(language), scheme.targets().stream().map(target -> new Column(target.label().in(language),
            TableView.link(target.iri()), coverage.vocabularies().stream().anyMatch(vocabulary -> coverage.best(target, vocabulary).isPresent()))).toList(),
            rows.stream().filter(Row::says).toList(), rows.stream().filter(row -> !row.says()).map(Row::title).toList(),
            CoverageDrawing.of(coverage, scheme, language));
    }

    private static List<Row> others(Coverage coverage, List<Scheme> schemes, Language language) {
        return schemes.stream().map(scheme -> new Row(scheme.title().in(language), numbers(coverage, scheme))).toList();
    }

    private static List<String> numbers(Coverage coverage, Scheme scheme) {
        List<Vocabulary> vocabularies = coverage.vocabularies();
        List<Long> reached = vocabularies.stream().map(vocabulary -> coverage.reached(scheme, vocabulary)).toList();
        return Stream.concat(Stream.of(coverage.reached(scheme) + "/" + scheme.targets().size()),
            reached.stream().map(number -> number == 0 ? "" : Long.toString(number))).toList();
    }
}
