package pimkg.workbook;

import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.vocabulary.RDFS;
import pimkg.form.FieldRule;
import pimkg.form.HowTo;
import pimkg.graph.Literals;
import pimkg.rule.Conditions;
import pimkg.text.Language;
import pimkg.text.Texts;

/** What a column is for and how it is filled in, in the words of the rules. */
final class ColumnNote {

    /** More would not fit into a note that people read. */
    private static final int CONDITIONS = 2;

    private final Demands demands;
    private final Graph knowledge;
    private final Language language;
    private final Texts texts;

    ColumnNote(Demands demands, Graph knowledge, Language language) {
        this.knowledge = knowledge;
        this.demands = demands;
        this.language = language;
        this.texts = Texts.of(ColumnNote.class, language);
    }

    /** The note on a heading: how much it is asked, what for, and how. */
    String of(FieldRule column) {
        List<String> lines = new ArrayList<>();
        lines.add(texts.get("weight." + weight(column)));
        demands.always(column).stream().limit(1).forEach(rule -> {
            lines.add(rule.message().in(language));
            lines.add(rule.reason().in(language));
        });
        demands.sometimes(column).stream().limit(CONDITIONS).forEach(rule -> lines.add(texts.get("note.when", Conditions.joined(rule, language), rule.message().in(language))));
        if (demands.always(column).isEmpty() && demands.sometimes(column).isEmpty()) {
            column.property().map(path -> Literals.of(knowledge, path.last(), RDFS.comment.asNode()).in(language)).filter(text -> !text.isEmpty())
                .ifPresent(lines::add);
        }
        if (column.property().isEmpty()) {
            lines.add(texts.get("note." + column.key()));
        }
        lines.add(texts.get("note.how", HowTo.of(column, language)));
        return String.join("\n", lines);
    }

    /** {@code required}, {@code advised} or {@code optional}. */
    String weight(FieldRule column) {
        return demands.weight(column).map(severity -> switch (severity) {
            case VIOLATION -> "required";
            case WARNING, INFO -> "advised";
        }).orElse("optional");
    }
}
