package pimkg.peer;

import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.Locale;

/** Figures as JSON, as a table and as a chart. */
final class Report {

    private static final int ROW = 22;
    private static final int BAR = 8;
    private static final int LEFT = 170;
    private static final int WIDTH = 900;
    private static final List<String> COLOURS = List.of("#0b6e4f", "#c0392b", "#7d3c98", "#2e86c1", "#7f8c8d", "#b9770e");

    private final Figures figures;

    Report(Figures figures) {
        this.figures = figures;
    }

    String json() {
        JsonObject root = new JsonObject();
        root.addProperty("descriptions", figures.plan().descriptions());
        root.addProperty("statements", figures.statements());
        root.addProperty("rounds", figures.plan().rounds());
        root.addProperty("seconds", figures.plan().seconds());
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

    /** In Markdown: processor time first, as a shared machine does least to it; then, for each number of clients, the rest. */
    String table() {
        StringBuilder text = new StringBuilder("Processor time of the server for an answer, in milliseconds (the least of all numbers of clients):\n\n");
        text.append(head());
        for (String question : figures.questions()) {
            text.append("| ").append(question);
            figures.ways().forEach(way -> text.append(say(" | %.3f", figures.cpu(question, way))));
            text.append(" |\n");
        }
        for (int clients : figures.plan().clients()) {
            text.append(say("%nAnswers a second; median; 99th percentile in ms, with %d client(s):%n%n", clients)).append(head());
            for (String question : figures.questions()) {
                text.append("| ").append(question);
                figures.ways().forEach(way -> text.append(figures.median(question, clients, way)
                    .map(each -> say(" | %.0f; %.2f; %.1f%s", each.rate(), each.median(), each.slowest(), each.refused() > 0 ? " (" + each.refused() + " refused)" : ""))
                    .orElse(" | none")));
                text.append(" |\n");
            }
        }
        return text + "\n" + ratios();
    }

    private String head() {
        return "| query | " + String.join(" | ", figures.ways()) + " |\n|---" + "|---".repeat(figures.ways().size()) + "|\n";
    }

    private String ratios() {
        List<String> ways = List.copyOf(figures.ways());
        StringBuilder text = new StringBuilder("Times the processor time of " + ways.get(0) + " (geometric mean over the queries):");
        ways.stream().skip(1).forEach(way -> text.append(say(" %s %.2f;", way, figures.ratio(ways.get(0), way))));
        text.append("\nMB resident after all of it: ").append(figures.resident());
        return text.append(say("%n%d statements, load of the machine %.1f%n", figures.statements(), figures.load())).toString();
    }

    /** Bars of processor time on a logarithmic scale, as SVG. */
    String chart() {
        List<String> ways = List.copyOf(figures.ways());
        int row = ROW + BAR * ways.size();
        int height = 60 + row * figures.questions().size();
        StringBuilder svg = new StringBuilder(say("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%d\" height=\"%d\" font-family=\"sans-serif\" font-size=\"12\">%n"
            + "<title>Processor time of the server for an answer</title>%n<rect width=\"100%%\" height=\"100%%\" fill=\"white\"/>%n", WIDTH, height));
        for (int way = 0; way < ways.size(); way++) {
            int x = 10 + way * (WIDTH - 20) / ways.size();
            svg.append(say("<rect x=\"%d\" y=\"8\" width=\"10\" height=\"10\" fill=\"%s\"/><text x=\"%d\" y=\"17\">%s</text>%n", x, colour(way), x + 14, ways.get(way)));
        }
        int y = 50;
        svg.append("<text x=\"10\" y=\"38\">ms of processor time, logarithmic</text>\n");
        for (String question : figures.questions()) {
            svg.append(say("<text x=\"10\" y=\"%d\">%s</text>%n", y + 14, question));
            for (int way = 0; way < ways.size(); way++) {
                svg.append(bar(figures.cpu(question, ways.get(way)), y + way * BAR, colour(way)));
            }
            y += row;
        }
        return svg + "</svg>\n";
    }

    private static String bar(double millis, int y, String colour) {
        if (!Double.isFinite(millis) || millis <= 0) {
            return "";
        }
        double width = Math.max(1, (Math.log10(millis) + 2) / 5 * (WIDTH - LEFT - 70));
        return say("<rect x=\"%d\" y=\"%d\" width=\"%.0f\" height=\"%d\" fill=\"%s\"/><text x=\"%.0f\" y=\"%d\" font-size=\"9\">%.3f</text>%n",
            LEFT, y, width, BAR - 1, colour, LEFT + width + 4, y + BAR - 1, millis);
    }

    private static String colour(int number) {
        return COLOURS.get(number % COLOURS.size());
    }

    private static String say(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }
}
