package pimkg.page;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import pimkg.chart.Bars;
import pimkg.chart.Frame;
import pimkg.chart.Mark;
import pimkg.chart.Marks;
import pimkg.chart.Marks.Label;
import pimkg.coverage.Coverage;
import pimkg.coverage.Relation;
import pimkg.coverage.Scheme;
import pimkg.coverage.Vocabulary;
import pimkg.entry.Said;
import pimkg.text.Language;
import pimkg.text.Localized;
import pimkg.text.Texts;

/** How far the vocabularies reach into PIM, drawn. */
final class CoverageDrawing {

    private static final Map<Relation, Mark> SIGNS = Map.of(Relation.EXACT, Mark.FULL, Relation.CLOSE, Mark.NEAR, Relation.BROAD, Mark.UP,
        Relation.NARROW, Mark.DOWN, Relation.RELATED, Mark.LOOSE);

    private CoverageDrawing() {
    }

    /** Of each vocabulary, what reaches PIM, has no counterpart there, and is undecided. */
    static String of(Coverage coverage, Language language) {
        Texts texts = Texts.of(Pages.class, language);
        Frame frame = new Frame("reach", texts.get("coverage.drawn"), texts.get("coverage.drawn.what"), language.dir().equals("rtl"));
        return new Bars(frame, Stream.of("mapped", "without", "open").map(part -> texts.get("coverage." + part)).toList(),
            coverage.vocabularies().stream().map(vocabulary -> bar(vocabulary, language)).toList()).svg();
    }

    private static Bars.Bar bar(Vocabulary vocabulary, Language language) {
        Label title = label(vocabulary.title(), language);
        return new Bars.Bar(title.text(), title.dir(), List.of((long) vocabulary.mapped(), (long) vocabulary.without(), (long) vocabulary.open()));
    }

    /** Which vocabulary reaches which term of a list, and how; nothing when none does. */
    static String of(Coverage coverage, Scheme scheme, Language language) {
        Texts texts = Texts.of(Pages.class, language);
        List<Vocabulary> reaching = coverage.vocabularies().stream().filter(vocabulary -> coverage.reached(scheme, vocabulary) > 0).toList();
        if (reaching.isEmpty()) {
            return "";
        }
        String key = "marks-" + scheme.iri().replaceAll("#.*", "").replaceAll(".*/", "");
        return new Marks(new Frame(key, scheme.title().in(language), texts.get("coverage.marks.what"), language.dir().equals("rtl")),
            Stream.of(Relation.values()).map(relation -> Map.entry(SIGNS.get(relation), texts.get("coverage." + relation.name()))).toList(),
            scheme.targets().stream().map(target -> label(target.label(), language)).toList(),
            reaching.stream().map(vocabulary -> new Marks.Row(label(vocabulary.title(), language), scheme.targets().stream()
                .map(target -> coverage.best(target, vocabulary).map(SIGNS::get).orElse(Mark.NONE)).toList())).toList()).svg();
    }

    private static Label label(Localized text, Language language) {
        Said said = Said.of(text, language);
        return new Label(said.text(), said.dir());
    }
}
