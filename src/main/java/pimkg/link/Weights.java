package pimkg.link;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What was learned from links that people judged: how much each {@link Feature} tells, how sure a score makes, and which kinds
 * of links look how.
 *
 * @param ranking   by the ordinal of {@link Feature}
 * @param certainty by the ordinal of {@link Doubt}
 * @param relations for each kind of link, by the ordinal of {@link Cue}
 */
public record Weights(double[] ranking, double[] certainty, Map<Relation, double[]> relations) {

    /** Without the same label nothing is strong. */
    private static final double MOST_UNSURE = 0.79;
    private static final String FILE = "weights.tsv";
    private static final String FILE_WITH_MEANING = "weights-with-meaning.tsv";

    /** Those that ship, for linking by words alone. */
    public static Weights packaged() {
        return packaged(FILE);
    }

    /** Those that ship for linking with a {@link Meaning}, learned with sentence embeddings; without one, those for words alone. */
    public static Weights packaged(Optional<Meaning> meaning) {
        return packaged(meaning.isPresent() ? FILE_WITH_MEANING : FILE);
    }

    private static Weights packaged(String file) {
        try (InputStream in = Weights.class.getResourceAsStream(file);
             BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return read(lines.lines().toList());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Equal weights, to start learning from. */
    static Weights initial() {
        double[] ranking = new double[Feature.COUNT];
        Arrays.fill(ranking, 1);
        Map<Relation, double[]> relations = new EnumMap<>(Relation.class);
        for (Relation relation : Relation.values()) {
            relations.put(relation, new double[Cue.COUNT]);
        }
        return new Weights(ranking, new double[Doubt.COUNT], relations);
    }

    private static Weights read(List<String> lines) {
        Weights weights = new Weights(new double[Feature.COUNT], new double[Doubt.COUNT], initial().relations());
        for (String line : lines) {
            if (!line.startsWith("#") && !line.isBlank()) {
                String[] cells = line.split("\t");
                double value = Double.parseDouble(cells[2]);
                switch (cells[0]) {
                    case "ranking" -> weights.ranking[Feature.valueOf(cells[1].toUpperCase(Locale.ROOT)).ordinal()] = value;
                    case "certainty" -> weights.certainty[Doubt.valueOf(cells[1].toUpperCase(Locale.ROOT)).ordinal()] = value;
                    default -> weights.relations.get(Relation.valueOf(cells[0].toUpperCase(Locale.ROOT)))[
                        Cue.valueOf(cells[1].toUpperCase(Locale.ROOT)).ordinal()] = value;
                }
            }
        }
        return weights;
    }

    /** As the file that ships has them. */
    public String toText() {
        StringBuilder text = new StringBuilder();
        for (Feature feature : Feature.values()) {
            line(text, "ranking", feature, ranking[feature.ordinal()]);
        }
        for (Doubt doubt : Doubt.values()) {
            line(text, "certainty", doubt, certainty[doubt.ordinal()]);
        }
        for (Relation relation : Relation.values()) {
            for (Cue cue : Cue.values()) {
                line(text, relation.name().toLowerCase(Locale.ROOT), cue, relations.get(relation)[cue.ordinal()]);
            }
        }
        return text.toString();
    }

    private static void line(StringBuilder text, String table, Enum<?> name, double value) {
        text.append(table).append('\t').append(name.name().toLowerCase(Locale.ROOT)).append('\t')
            .append(String.format(Locale.ROOT, "%.4f", value)).append('\n');
    }

    double score(Evidence evidence) {
        return dot(ranking, evidence.features());
    }

    static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int index = 0; index < a.length; index++) {
            sum += a[index] * b[index];
        }
        return sum;
    }

    /** The share of links like this one that people found right, 0 to 1. */
    double confidence(double[] doubts) {
        double share = 1 / (1 + Math.exp(-dot(certainty, doubts)));
        return doubts[Doubt.SURE_LABEL.ordinal()] > 0 ? share : Math.min(MOST_UNSURE, share);
    }

    /** How probable each kind of link is, given that the target is right; they add up to 1. */
    Map<Relation, Double> relations(double[] cues) {
        Map<Relation, Double> shares = new EnumMap<>(Relation.class);
        double highest = Double.NEGATIVE_INFINITY;
        for (Relation relation : Relation.values()) {
            highest = Math.max(highest, dot(relations.get(relation), cues));
        }
        double sum = 0;
        for (Relation relation : Relation.values()) {
            double share = Math.exp(dot(relations.get(relation), cues) - highest);
            shares.put(relation, share);
            sum += share;
        }
        double all = sum;
        shares.replaceAll((relation, share) -> share / all);
        return shares;
    }
}
