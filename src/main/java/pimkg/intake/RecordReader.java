package pimkg.intake;

import java.util.regex.Pattern;
import pimkg.form.Condition;
import pimkg.form.FieldRule;
import pimkg.form.PropertyPath;
import pimkg.graph.Account.Use;
import pimkg.graph.Note;

/** Makes statements of the fields of one record, by the rules of its form. */
final class RecordReader {

    /** What XML can't hold, and halves of letters. */
    private static final Pattern CONTROL = Pattern.compile(
        "[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\uFFFE\\uFFFF]|(?<![\\uD800-\\uDBFF])[\\uDC00-\\uDFFF]|[\\uD800-\\uDBFF](?![\\uDC00-\\uDFFF])");

    private final ValueReader reader;
    private final Ledger ledger;
    private final Description description;
    private final Lists lists;

    RecordReader(ValueReader reader, Ledger ledger, Description description, Lists lists) {
        this.reader = reader;
        this.ledger = ledger;
        this.description = description;
        this.lists = lists;
    }

    /** Applies a rule to a value of its field, and tells what became of it. */
    Use apply(FieldRule rule, Occurrence at) {
        if (rule.when() instanceof Condition.Beside beside && !beside.test(at.beside())) {
            return Use.UNUSED;
        }
        if (rule.property().isEmpty()) {
            return switch (rule.reading()) {
                case TECHNICAL -> Use.TECHNICAL;
                case PERSONAL -> Use.PERSONAL;
                default -> Use.UNUSED;
            };
        }
        PropertyPath path = rule.property().get();
        if (rule.when() instanceof Condition.IfAbsent && description.has(path, at.containers())) {
            // Another field said it.
            return Use.USED;
        }
        String text = CONTROL.matcher(at.text()).replaceAll("\uFFFD");
        if (!text.equals(at.text())) {
            ledger.note(Note.of("control-letters", at.place()));
        }
        Value value = reader.read(rule, text, at.language(), lists);
        value.remark().ifPresent(remark -> ledger.note(new Note(remark.code(), remark.arguments(), at.place())));
        value.items().forEach(item -> description.add(path, at.containers(), item, at.spot()));
        return value.leftOut() && value.items().isEmpty() ? Use.PERSONAL : Use.USED;
    }
}
