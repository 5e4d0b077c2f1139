package pimkg.format;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;
import pimkg.findings.Report;
import pimkg.findings.Status;
import pimkg.findings.Told;
import pimkg.graph.Note;
import pimkg.graph.Place;
import pimkg.graph.Position;
import pimkg.graph.Reading.Remark;
import pimkg.validation.Verdict;

/** The columns of a table of findings, in their order. An input that was not judged has a row too, so that nobody takes it for fine. */
enum Column {
    CODE(Told::code),
    SEVERITY(Told::severity),
    PRINCIPLE(Told::principle),
    DATASET(Told::dataset),
    PATH(Told::path),
    VALUE(Told::value),
    MESSAGE(Told::message),
    WHY(Told::why),
    FIX(Told::repair),
    SUGGESTIONS(told -> String.join("; ", told.suggestions())),
    FILE,
    LINE,
    COLUMN,
    CELL,
    POINTER,
    /** Only when an earlier report was compared with. */
    BASELINE(told -> told.status().map(Status::code).orElse(""));

    private final Function<Told, String> value;

    Column(Function<Told, String> value) {
        this.value = value;
    }

    Column() {
        this.value = told -> of(told.finding().place());
    }

    /** The name in the header of tables for programs, for example {@code code}. */
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The columns that a report has. */
    static List<Column> of(Report report) {
        return Stream.of(values()).filter(column -> column != BASELINE || report.comparison().isPresent()).toList();
    }

    /** What stands in this column for a finding; may be empty. */
    String of(Told told) {
        return value.apply(told);
    }

    /** What stands in this column for an input that was not judged; may be empty. */
    String of(Report report, Verdict verdict) {
        return switch (this) {
            case SEVERITY -> outcome(verdict);
            case MESSAGE -> String.join(" ", report.trouble(verdict));
            case FILE -> verdict.file();
            case LINE -> number(remark(verdict).line());
            case COLUMN -> number(remark(verdict).column());
            default -> "";
        };
    }

    /** What stands in this column for a note on the reading; may be empty. */
    String of(Report report, Note note) {
        return switch (this) {
            case SEVERITY -> "info";
            case MESSAGE -> report.tell(note);
            default -> of(note.place());
        };
    }

    private String of(Place place) {
        return switch (this) {
            case FILE -> place.file();
            case LINE -> place.position().map(Position::line).map(Object::toString).orElse("");
            case COLUMN -> place.position().map(Position::column).map(Object::toString).orElse("");
            case CELL -> place.cell().orElse("");
            case POINTER -> place.pointer().orElse("");
            default -> "";
        };
    }

    /** The inputs that were not judged. */
    static Stream<Verdict> unjudged(Report report) {
        return report.judgement().verdicts().stream().filter(verdict -> !(verdict instanceof Verdict.Judged));
    }

    /** {@code unreadable} or {@code nothing-to-judge}, as in the JSON report. */
    static String outcome(Verdict verdict) {
        return verdict instanceof Verdict.Unreadable ? "unreadable" : "nothing-to-judge";
    }

    /** Where in an input the trouble is, as far as that is known. */
    static Remark remark(Verdict verdict) {
        return verdict instanceof Verdict.Unreadable unreadable ? unreadable.why().remark() : Remark.onAll("");
    }

    private static String number(long number) {
        return number > 0 ? Long.toString(number) : "";
    }
}
