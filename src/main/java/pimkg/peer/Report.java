package pimkg.peer;

import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.Locale;

/** Figures as JSON and as a table. */
final class Report {

    private static final String NONE = "none";

    private final Figures figures;

    Report(Figures figures) {
        this.figures = figures;
    }

    String json(int descriptions) {
        JsonObject root = new JsonObject();
        root.addProperty("descriptions", descriptions);
        root.addProperty("statements", figures.statements());
        root.addProperty("rounds", figures.plan().rounds());
        root.addProperty("seconds", figures.plan().seconds());
        root.addProperty("heap", figures.plan().heap());
        root.addProperty("java", System.getProperty("java.version"));
        root.addProperty("processors", Runtime.getRuntime().availableProcessors());
        root.addProperty("load", figures.load());
        JsonObject resident = new JsonObject();
        figures.resident().forEach(resident::addProperty);
        root.add("residentMB", resident);
        JsonArray all = new JsonArray();
        for (String question : figures.questions()) {
            for (int clients : figures.plan().clients()) {
                figures.ways().forEach(way -> figures.median(question, clients, way).ifPresent(each -> all.add(json(question, clients, way, each))));
            }
        }
        root.add("medians", all);
        JsonObject disturbed = new JsonObject();
        figures.disturbed().forEach((peer, reading) -> disturbed.add(peer, json(reading)));
        root.add("lookupsBesideHeavyQueries", disturbed);
        return new GsonBuilder().setPrettyPrinting().create().toJson(root) + "\n";
    }

    private static JsonObject json(String question, int clients, String way, Load.Reading each) {
        JsonObject json = new JsonObject();
        json.addProperty("query", question);
        json.addProperty("clients", clients);
        json.addProperty("server", way);
        json.addProperty("answersPerSecond", each.rate());
        json.addProperty("cpuMillis", each.cpu());
        json.addProperty("p50Millis", each.median());
        json.addProperty("p99Millis", each.slowest());
        json.addProperty("refused", each.refused());
        return json;
    }

    private static JsonObject json(Interference.Reading reading) {
        JsonObject json = new JsonObject();
        add(json, "quietP99Millis", reading.quiet().slowest());
        add(json, "busyP99Millis", reading.busy().slowest());
        add(json, "times", reading.times());
        return json;
    }

    /** In Markdown: processor time first, as a shared machine does least to it; then, for each number of clients, the rest. */
    String table() {
        StringBuilder text = new StringBuilder("Processor time of the server for an answer, in milliseconds (the least of all numbers of clients).\n"
            + "\"first\": a text that nobody asked before, of terms, words or numbers that change; \"again\": the same text each time.\n\n");
        text.append(head());
        for (String question : figures.questions()) {
            text.append("| ").append(question);
            figures.ways().forEach(way -> text.append(" | ").append(number("%.3f", figures.cpu(question, way))));
            text.append(" |\n");
        }
        for (int clients : figures.plan().clients()) {
            text.append(say("%nAnswers a second; median; 99th percentile in ms, with %d client(s):%n%n", clients)).append(head());
            for (String question : figures.questions()) {
                text.append("| ").append(question);
                figures.ways().forEach(way -> text.append(figures.median(question, clients, way)
                    .map(each -> say(" | %.0f; %.2f; %.1f%s", each.rate(), each.median(), each.slowest(), each.refused() > 0 ? " (" + each.refused() + " refused)" : ""))
                    .orElse(" | " + NONE)));
                text.append(" |\n");
            }
        }
        return text + "\n" + disturbed() + ratios();
    }

    private String disturbed() {
        StringBuilder text = new StringBuilder("99th percentile of look-ups in ms, quiet and beside four clients whose query never ends:\n\n"
            + "| server | quiet | beside heavy queries | times |\n|---|---|---|---|\n");
        figures.disturbed().forEach((peer, reading) -> text.append(say("| %s | %s | %s | %s |%n", peer, number("%.1f", reading.quiet().slowest()),
            number("%.1f", reading.busy().slowest()), number("%.1f", reading.times()))));
        return text + "\n";
    }

    private String head() {
        return "| query | " + String.join(" | ", figures.ways()) + " |\n|---" + "|---".repeat(figures.ways().size()) + "|\n";
    }

    private String ratios() {
        List<String> ways = List.copyOf(figures.ways());
        StringBuilder text = new StringBuilder("Times the processor time of " + ways.get(0) + " (geometric mean over the queries):");
        ways.stream().skip(1).forEach(way -> text.append(say(" %s %s;", way, number("%.2f", figures.ratio(ways.get(0), way)))));
        text.append("\nMB resident after all of it and two minutes of rest: ").append(figures.resident());
        return text.append(say("%n%d statements, load of the machine %.1f%n", figures.statements(), figures.load())).toString();
    }

    /** Of a server that never answered there is none. */
    private static String number(String format, double value) {
        return Double.isFinite(value) ? say(format, value) : NONE;
    }

    private static void add(JsonObject json, String name, double value) {
        if (Double.isFinite(value)) {
            json.addProperty(name, value);
        }
    }

    private static String say(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }
}
