package pimkg.page;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import pimkg.chart.Bars;
import pimkg.chart.Frame;
import pimkg.query.Answer;
import pimkg.text.Language;
import pimkg.text.Texts;

/** An answer of names and one whole number each, drawn as bars. The table stays beside it. */
public final class AnswerDrawing {

    /** More bars than these are no picture. */
    private static final int MOST = 60;
    /** What is more is no count of anything here, and could not be told apart as bars. */
    private static final long LARGEST = 1_000_000_000_000L;

    private AnswerDrawing() {
    }

    /** Whether an answer can be drawn: two columns, one of them whole numbers from 0 in every row, and not too many rows. */
    public static boolean fits(Answer.Rows rows) {
        return numbers(rows).isPresent();
    }

    /** The drawing; empty when the answer has another form. */
    public static Optional<String> of(Answer.Rows rows, Language language) {
        return numbers(rows).map(column -> {
            Var count = rows.columns().get(column);
            Var name = rows.columns().get(1 - column);
            Texts texts = Texts.of(Pages.class, language);
            Frame frame = new Frame("answer", texts.get("sparql.chart.title", count.getName()), texts.get("sparql.chart.what", rows.rows().size()),
                language.dir().equals("rtl"));
            List<Bars.Bar> bars = rows.rows().stream().map(row -> bar(row, name, count, language)).toList();
            return new Bars(frame, List.of(count.getName()), bars).svg();
        });
    }

    private static Bars.Bar bar(Binding row, Var name, Var count, Language language) {
        TableView.Cell cell = row.contains(name) ? TableView.cell(row.get(name)) : new TableView.Cell("", "", "", "auto");
        return new Bars.Bar(cell.text(), cell.dir().equals("auto") ? language.dir() : cell.dir(), List.of(whole(row.get(count)).orElseThrow()));
    }

    /** The column of the numbers; of two such, the second. */
    private static Optional<Integer> numbers(Answer.Rows rows) {
        if (rows.columns().size() != 2 || rows.rows().isEmpty() || rows.rows().size() > MOST) {
            return Optional.empty();
        }
        return IntStream.of(1, 0).boxed().filter(column -> rows.rows().stream().allMatch(row -> whole(row.get(rows.columns().get(column))).isPresent()))
            .findFirst();
    }

    private static Optional<Long> whole(Node value) {
        if (value == null || !value.isLiteral() || !value.getLiteral().isWellFormed() || !(value.getLiteralValue() instanceof Number number)) {
            return Optional.empty();
        }
        double size = number.doubleValue();
        return size >= 0 && size <= LARGEST && size == Math.rint(size) ? Optional.of((long) size) : Optional.empty();
    }
}
