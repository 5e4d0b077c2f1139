package pimkg.peer;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import pimkg.chart.Bars;
import pimkg.chart.Frame;

/** The figures as drawings, one for each question and one for memory. */
final class Charts {

    private static final String LEFT_TO_RIGHT = "ltr";
    private static final double MICROS = 1e3;
    /** On a page the style sheet does this; a file has to bring it. */
    private static final String STYLE = "><style>svg { font: 13px sans-serif; background: white } .s1 { fill: #0b6e4f }</style>";

    private final Figures figures;

    Charts(Figures figures) {
        this.figures = figures;
    }

    /** SVG by name. */
    Map<String, String> all() {
        Map<String, String> charts = new LinkedHashMap<>();
        for (String question : figures.questions()) {
            List<Bars.Bar> bars = new ArrayList<>();
            for (String way : figures.ways()) {
                double cpu = figures.cpu(question, way);
                if (Double.isFinite(cpu)) {
                    bars.add(bar(way, Math.round(cpu * MICROS)));
                }
            }
            charts.put(question, draw(question, "Microseconds of processor time for an answer to " + question, bars));
        }
        charts.put("memory", draw("memory", "Megabytes resident after all of it and two minutes of rest",
            figures.resident().entrySet().stream().map(each -> bar(each.getKey(), each.getValue())).toList()));
        return charts;
    }

    private static Bars.Bar bar(String name, long value) {
        return new Bars.Bar(name, LEFT_TO_RIGHT, List.of(value));
    }

    private String draw(String key, String title, List<Bars.Bar> bars) {
        String what = title + ", at " + figures.statements() + " statements.";
        return new Bars(new Frame(key, title, what, false), List.of(title), bars).svg().replaceFirst(">", STYLE) + "\n";
    }
}
