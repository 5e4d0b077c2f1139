package pimkg.coverage;

import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import pimkg.format.Visible;
import pimkg.report.TextTable;
import pimkg.report.Wrapped;
import pimkg.text.Language;
import pimkg.text.Texts;

/** Coverage for a terminal: the vocabularies, principles and categories one by one, then all schemes as a matrix, then gaps. */
final class CoverageText {

    private final Coverage coverage;
    private final Texts texts;
    private final PrintWriter out;

    private CoverageText(Coverage coverage, Language language, PrintWriter out) {
        this.coverage = coverage;
        this.texts = Texts.of(CoverageText.class, language);
        this.out = out;
    }

    static void write(Coverage coverage, Language language, OutputStream stream) {
        PrintWriter out = new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8));
        new CoverageText(coverage, language, out).all();
        out.flush();
    }

    private void all() {
        vocabularies();
        coverage.schemes().stream().limit(2).forEach(this::termByTerm);
        out.println(texts.get("signs"));
        matrix();
        gaps();
    }

    private List<Vocabulary> columns() {
        return coverage.vocabularies();
    }

    /** Columns are too narrow for titles: each vocabulary has a number. */
    private Stream<String> numbers() {
        return Stream.iterate(1, number -> number + 1).limit(columns().size()).map(number -> Integer.toString(number));
    }

    private void vocabularies() {
        TextTable table = new TextTable(List.of("", texts.get("vocabulary"), texts.get("terms"), texts.get("mapped"), texts.get("without"), texts.get("open")));
        for (int index = 0; index < columns().size(); index++) {
            Vocabulary vocabulary = columns().get(index);
            table.row(List.of(Integer.toString(index + 1), title(vocabulary), Integer.toString(vocabulary.terms()),
                Integer.toString(vocabulary.mapped()), Integer.toString(vocabulary.without()), Integer.toString(vocabulary.open())));
        }
        table.write(out, "");
    }

    private String title(Vocabulary vocabulary) {
        return Visible.text(vocabulary.title().in(texts.language()));
    }

    private void termByTerm(Scheme scheme) {
        out.println();
        TextTable table = table(scheme.title().in(texts.language()));
        for (Scheme.Target target : scheme.targets()) {
            row(table, target.label().in(texts.language()), vocabulary -> coverage.best(target, vocabulary).map(Relation::sign).orElse("-"));
        }
        table.write(out, "");
    }

    private TextTable table(String title) {
        return new TextTable(Stream.concat(Stream.of(title), numbers()).toList());
    }

    private void row(TextTable table, String label, Function<Vocabulary, String> cell) {
        table.row(Stream.concat(Stream.of(label), columns().stream().map(cell)).toList());
    }

    private void matrix() {
        out.println();
        TextTable table = table(texts.get("schemes"));
        for (Scheme scheme : coverage.schemes()) {
            if (coverage.reached(scheme) > 0) {
                row(table, scheme.title().in(texts.language()) + " (" + coverage.reached(scheme) + "/" + scheme.targets().size() + ")", vocabulary -> {
                    long reached = coverage.reached(scheme, vocabulary);
                    return reached == 0 ? "-" : Long.toString(reached);
                });
            }
        }
        table.write(out, "");
    }

    private void gaps() {
        out.println();
        for (Scheme scheme : coverage.schemes().stream().limit(2).toList()) {
            List<String> missing = scheme.targets().stream().filter(target -> coverage.to(target).isEmpty())
                .map(target -> target.label().in(texts.language())).toList();
            out.print(Wrapped.lines("", 2, texts.get(missing.isEmpty() ? "gaps.none" : "gaps", scheme.title().in(texts.language()),
                String.join(", ", missing))));
        }
        List<String> schemes = new ArrayList<>(coverage.schemes().stream().filter(scheme -> coverage.reached(scheme) == 0)
            .map(scheme -> scheme.title().in(texts.language())).toList());
        if (!schemes.isEmpty()) {
            out.print(Wrapped.lines("", 2, texts.get("gaps.schemes", schemes.stream().collect(Collectors.joining(", ")))));
        }
    }
}
