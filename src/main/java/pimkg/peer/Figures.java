package pimkg.peer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/** What was measured, round by round, and its medians. */
final class Figures {

    private final HttpBench.Plan plan;
    private final long statements;
    private final Map<List<String>, List<Load.Reading>> readings = new LinkedHashMap<>();
    private final Map<String, Long> resident = new LinkedHashMap<>();
    private final Map<String, Interference.Reading> disturbed = new LinkedHashMap<>();
    private double load;

    Figures(HttpBench.Plan plan, long statements) {
        this.plan = plan;
        this.statements = statements;
    }

    void add(String question, int clients, String way, Load.Reading reading) {
        readings.computeIfAbsent(List.of(question, Integer.toString(clients), way), each -> new ArrayList<>()).add(reading);
    }

    void resident(String peer, long megabytes) {
        resident.put(peer, megabytes);
    }

    void disturbed(String peer, Interference.Reading reading) {
        disturbed.put(peer, reading);
    }

    /** Look-ups beside heavy queries, by server. */
    Map<String, Interference.Reading> disturbed() {
        return disturbed;
    }

    void load(double average) {
        load = average;
    }

    HttpBench.Plan plan() {
        return plan;
    }

    long statements() {
        return statements;
    }

    double load() {
        return load;
    }

    /** Megabytes by server, after all of it. */
    Map<String, Long> resident() {
        return resident;
    }

    /** Median of the rounds; empty where nothing was measured, or nothing answered. */
    Optional<Load.Reading> median(String question, int clients, String way) {
        List<Load.Reading> rounds = readings.getOrDefault(List.of(question, Integer.toString(clients), way), List.of()).stream()
            .filter(each -> each.answers() > 0).toList();
        return rounds.isEmpty() ? Optional.empty() : Optional.of(new Load.Reading((long) middle(rounds, Load.Reading::answers),
            (long) middle(rounds, Load.Reading::refused), middle(rounds, Load.Reading::rate), middle(rounds, Load.Reading::cpu),
            middle(rounds, Load.Reading::median), middle(rounds, Load.Reading::slowest)));
    }

    private static double middle(List<Load.Reading> rounds, ToDoubleFunction<Load.Reading> figure) {
        double[] sorted = rounds.stream().mapToDouble(figure).sorted().toArray();
        return (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
    }

    Collection<String> questions() {
        return part(0);
    }

    /** Who answered, and whether it had been asked before. */
    Collection<String> ways() {
        return part(2);
    }

    private Collection<String> part(int at) {
        return new LinkedHashSet<>(readings.keySet().stream().map(key -> key.get(at)).toList());
    }

    /** The least processor time for an answer, whatever the number of clients; NaN when there was none. */
    double cpu(String question, String way) {
        return plan.clients().stream().flatMap(clients -> Stream.ofNullable(median(question, clients, way).orElse(null)))
            .mapToDouble(Load.Reading::cpu).min().orElse(Double.NaN);
    }

    /** The mean of the logarithms of a ratio over all questions, as a ratio. */
    double ratio(String way, String other) {
        double[] logarithms = questions().stream().mapToDouble(each -> Math.log(cpu(each, other) / cpu(each, way)))
            .filter(Double::isFinite).toArray();
        return Math.exp(Arrays.stream(logarithms).average().orElse(Double.NaN));
    }
}
