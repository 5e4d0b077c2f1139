package pimkg.intake;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import pimkg.form.Form;
import pimkg.form.Forms;
import pimkg.form.SourcePath;

/**
 * A tree of objects that is known for records of a form.
 *
 * @param form    the form
 * @param records the records, in order
 */
record Recognition(Form form, List<Record> records) {

    /** A record and the RFC 6901 pointer to it. */
    record Record(JsonObject object, String pointer) {
    }

    /** So many records tell a form. */
    private static final int LOOKED_AT = 1_000;

    /** A place where records may stand, and how well a form fits what stands there. */
    private record Fit(Form form, List<Record> records, double share) {
    }

    /** The form that fits best; empty when none has as many of its marks as it asks for. */
    static Optional<Recognition> of(JsonElement root, Forms forms) {
        return forms.all().stream().filter(form -> !form.isTable())
            .flatMap(form -> form.records().stream().map(path -> fit(form, at(root, path))))
            .flatMap(Optional::stream)
            // Of equals the first: the table of forms has the more special ones first.
            .max(Comparator.comparingDouble(Fit::share).thenComparing(Comparator.<Fit>comparingInt(fit -> forms.all().indexOf(fit.form())).reversed()))
            .map(fit -> new Recognition(fit.form(), fit.records()));
    }

    /** Of many records the best one tells the form: one of them may have little in it. */
    private static Optional<Fit> fit(Form form, List<Record> all) {
        List<Record> records = all.stream().filter(record -> form.marks().stream()
            .allMatch(mark -> !mark.needed() || has(record.object(), mark))).toList();
        int most = records.stream().limit(LOOKED_AT).mapToInt(record -> marks(form, record.object())).max().orElse(0);
        return most >= form.least() ? Optional.of(new Fit(form, records, (double) most / form.least())) : Optional.empty();
    }

    private static int marks(Form form, JsonObject record) {
        return (int) form.marks().stream().filter(mark -> has(record, mark)).count();
    }

    private static boolean has(JsonObject record, Form.Mark mark) {
        List<Tree.Found> found = Tree.find(record, "", path(mark));
        return mark.values().isEmpty() ? !found.isEmpty()
            : found.stream().flatMap(each -> Tree.text(each.value()).stream()).anyMatch(mark.values()::contains);
    }

    private static SourcePath path(Form.Mark mark) {
        return SourcePath.of(List.of(mark.path().split("\\.")));
    }

    private static List<Record> at(JsonElement root, List<String> path) {
        List<Record> records = new ArrayList<>();
        collect(root, path, "", records);
        return records;
    }

    private static void collect(JsonElement at, List<String> path, String pointer, List<Record> records) {
        if (at.isJsonArray()) {
            for (int index = 0; index < at.getAsJsonArray().size(); index++) {
                collect(at.getAsJsonArray().get(index), path, pointer + '/' + index, records);
            }
        } else if (at.isJsonObject() && path.isEmpty()) {
            records.add(new Record(at.getAsJsonObject(), pointer));
        } else if (at.isJsonObject() && at.getAsJsonObject().has(path.get(0))) {
            collect(at.getAsJsonObject().get(path.get(0)), path.subList(1, path.size()), pointer + '/' + path.get(0), records);
        }
    }

    /** The keys of a tree that is none, for a message: those of its first object. */
    static List<String> keys(JsonElement root) {
        JsonElement first = root.isJsonArray() && !root.getAsJsonArray().isEmpty() ? root.getAsJsonArray().get(0) : root;
        return first.isJsonObject() ? Stream.concat(first.getAsJsonObject().keySet().stream().limit(12),
            first.getAsJsonObject().size() > 12 ? Stream.of("…") : Stream.empty()).toList() : List.of();
    }
}
