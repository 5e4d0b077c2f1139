package pimkg.findings;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.MalformedJsonException;
import java.io.EOFException;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import pimkg.report.Titles;
import pimkg.validation.Finding;
import pimkg.validation.Judgement;

/** The findings of an earlier report, with which a new judgement is compared. */
public final class Baseline {

    private static final List<String> NAMES = List.of("code", "shape", "dataset", "path", "value");

    private final String name;
    private final Map<Earlier, Integer> findings;

    private Baseline(String name, Map<Earlier, Integer> findings) {
        this.name = name;
        this.findings = findings;
    }

    /**
     * Reads a report that was written with {@code --format json}, without keeping more of it than is compared.
     *
     * @param name what people call the report
     * @throws BaselineException when it is damaged or no such report; the message tells the place
     * @throws IOException       when it can't be read
     */
    public static Baseline read(String name, Reader json) throws IOException {
        JsonReader in = new JsonReader(json);
        Map<Earlier, Integer> findings = new LinkedHashMap<>();
        Set<String> keys = new HashSet<>();
        try {
            in.beginObject();
            while (in.hasNext()) {
                String key = in.nextName();
                keys.add(key);
                if (key.equals("findings")) {
                    findings(in, findings);
                } else {
                    in.skipValue();
                }
            }
            in.endObject();
        } catch (IllegalStateException | MalformedJsonException | EOFException damaged) {
            throw new BaselineException(in, String.valueOf(damaged.getMessage()));
        }
        if (!keys.containsAll(Set.of("profile", "findings"))) {
            throw new BaselineException(in, "profile, findings");
        }
        return new Baseline(name, findings);
    }

    private static void findings(JsonReader in, Map<Earlier, Integer> findings) throws IOException {
        in.beginArray();
        while (in.hasNext()) {
            findings.merge(finding(in), 1, Integer::sum);
        }
        in.endArray();
    }

    private static Earlier finding(JsonReader in) throws IOException {
        Map<String, String> values = new HashMap<>();
        in.beginObject();
        while (in.hasNext()) {
            String key = in.nextName();
            if (NAMES.contains(key) && in.peek() != JsonToken.NULL) {
                values.put(key, in.nextString());
            } else {
                in.skipValue();
            }
        }
        if (!values.keySet().containsAll(NAMES.subList(0, 3))) {
            throw new BaselineException(in, String.join(", ", NAMES.subList(0, 3)));
        }
        in.endObject();
        return new Earlier(values.get("code"), values.get("shape"), values.get("dataset"),
            Optional.ofNullable(values.get("path")), Optional.ofNullable(values.get("value")));
    }

    /** Tells which findings of a judgement are new, which were there before, and which are gone. */
    public Comparison compare(Judgement judgement) {
        Map<Earlier, Integer> left = new LinkedHashMap<>(findings);
        Set<Finding> fresh = Collections.newSetFromMap(new IdentityHashMap<>());
        judgement.findings().forEach(finding -> {
            Earlier same = Earlier.of(finding);
            if (left.getOrDefault(same, 0) > 0) {
                left.merge(same, -1, Integer::sum);
            } else {
                fresh.add(finding);
            }
        });
        Map<String, Set<String>> asked = new HashMap<>();
        judgement.judged().flatMap(judged -> judged.datasets().stream())
            .forEach(dataset -> asked.put(Titles.iri(dataset.node()), dataset.asked()));
        List<Earlier> fixed = new ArrayList<>();
        long unjudged = 0;
        for (Map.Entry<Earlier, Integer> gone : left.entrySet()) {
            if (asked.getOrDefault(gone.getKey().dataset(), Set.of()).contains(gone.getKey().code())) {
                fixed.addAll(Collections.nCopies(gone.getValue(), gone.getKey()));
            } else {
                unjudged += gone.getValue();
            }
        }
        return new Comparison(name, fresh, fixed, unjudged);
    }
}
