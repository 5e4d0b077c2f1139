package pimkg.linkage;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import pimkg.crosswalk.Decision.Verdict;
import pimkg.crosswalk.Decision;
import pimkg.crosswalk.Mapping;
import pimkg.crosswalk.MappingSet;
import pimkg.crosswalk.Review;
import pimkg.crosswalk.Reviewer;
import pimkg.reply.Posted;
import pimkg.reply.Problem;

/**
 * Decisions on mappings that a program sends: {@code {"decisions": [{"verdict": "accept", "records": ["…"], "comment": "…",
 * "agreement": 0.5}]}}; verdicts are {@code accept}, {@code reject}, {@code unsure} and {@code none}.
 *
 * @param all in the order they were sent
 */
public record Decisions(List<Entry> all) {

    private static final int MAX_RECORDS = 500;
    private static final int MAX_COMMENT = 2000;

    /** A decision, and what it is on. */
    record Entry(Decision decision, List<String> records) {
    }

    /**
     * Reads them.
     *
     * @throws Posted.RefusedException when it is no JSON, or a decision says what can't be
     */
    static Decisions read(String json, String by, LocalDate day) throws Posted.RefusedException {
        List<Entry> entries = new ArrayList<>();
        try {
            JsonObject root = JsonParser.parseString(json).getAsJsonObject();
            for (JsonElement each : root.getAsJsonArray("decisions")) {
                entries.add(entry(each.getAsJsonObject(), Reviewer.of(by), day));
            }
        } catch (JsonParseException broken) {
            throw new Posted.RefusedException(Problem.badRequest("JSON"));
        } catch (IllegalStateException | NullPointerException | ClassCastException | UnsupportedOperationException | NumberFormatException other) {
            throw refused("{\"decisions\": [{\"verdict\": …, \"records\": […]}]}");
        }
        long records = entries.stream().mapToLong(entry -> entry.records().size()).sum();
        if (records == 0 || records > MAX_RECORDS) {
            throw refused("records: " + records);
        }
        return new Decisions(List.copyOf(entries));
    }

    private static Entry entry(JsonObject json, Reviewer by, LocalDate day) throws Posted.RefusedException {
        List<String> records = new ArrayList<>();
        json.getAsJsonArray("records").forEach(record -> records.add(record.getAsString()));
        if (records.isEmpty() || records.stream().anyMatch(String::isBlank)) {
            throw refused("records: []");
        }
        Optional<String> comment = Optional.ofNullable(json.get("comment")).filter(value -> !value.isJsonNull()).map(JsonElement::getAsString);
        if (comment.filter(text -> text.length() > MAX_COMMENT || text.chars().anyMatch(each -> each < ' ' && each != '\n')).isPresent()) {
            throw refused("comment");
        }
        OptionalDouble agreement = json.has("agreement") && !json.get("agreement").isJsonNull()
            ? OptionalDouble.of(json.get("agreement").getAsDouble()) : OptionalDouble.empty();
        if (agreement.isPresent() && !(Math.abs(agreement.getAsDouble()) <= 1)) {
            throw refused("agreement: " + agreement.getAsDouble());
        }
        return new Entry(new Decision(verdict(json.get("verdict").getAsString()), by, day, comment, agreement), records);
    }

    /**
     * A verdict by its name.
     *
     * @throws Posted.RefusedException when there is none of that name
     */
    static Verdict verdict(String name) throws Posted.RefusedException {
        return Stream.of(Verdict.values()).filter(verdict -> verdict.name().toLowerCase(Locale.ROOT).equals(name)).findFirst()
            .orElseThrow(() -> refused("verdict: " + name));
    }

    private static Posted.RefusedException refused(String detail) {
        return new Posted.RefusedException(new Problem(422, "decision", detail));
    }

    /** The set with all of them; none is entered when one can't be. Records are told by their names, never by lines that move. */
    MappingSet enter(MappingSet set) {
        MappingSet named = Review.named(set);
        MappingSet entered = named.with(named.mappings().stream().map(mapping -> Mapping.of(mapping.slots())).toList());
        for (Entry entry : all) {
            entered = Review.enter(entered, entry.decision(), entry.records());
        }
        return entered;
    }
}
