package pimkg.margin;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import pimkg.margin.Spread.Line;
import pimkg.margin.Spread.Piece;
import pimkg.margin.Spread.Placed;
import pimkg.margin.Spread.Stretch;

/** Lays out a text: the lines around each pin are open, those between them folded, and of very many only their number is told. */
final class TextSpread {

    /** Lines that are open before and behind one with a pin. */
    static final int AROUND = 3;
    /** A text of so many lines is open as a whole. */
    static final int SHORT = 40;
    /** So few lines between others are not folded. */
    static final int HARDLY = 3;
    /** The most lines near pins that are shown. */
    static final int MOST_OPEN = 800;
    /** The most lines that are folded, all together. */
    static final int MOST_FOLDED = 1_200;

    private final String[] lines;
    private final boolean xml;
    private int openLeft = MOST_OPEN;
    private int foldedLeft = MOST_FOLDED;

    TextSpread(String text) {
        String[] split = text.split("\n", -1);
        int end = split.length > 1 && split[split.length - 1].isEmpty() ? split.length - 1 : split.length;
        this.lines = new String[end];
        for (int line = 0; line < end; line++) {
            lines[line] = split[line].endsWith("\r") ? split[line].substring(0, split[line].length() - 1) : split[line];
        }
        this.xml = text.stripLeading().startsWith("<?xml") || text.stripLeading().startsWith("<rdf:");
    }

    Spread.Text of(List<Placed> placed, List<Pin> nowhere) {
        List<Pin> elsewhere = new ArrayList<>(nowhere);
        TreeMap<Integer, List<Placed>> byLine = placed.stream().filter(each -> isHere(each, elsewhere))
            .collect(Collectors.groupingBy(each -> (int) each.at().line(), TreeMap::new, Collectors.toList()));
        TreeSet<Integer> open = new TreeSet<>();
        byLine.keySet().forEach(line -> {
            for (int near = Math.max(1, line - AROUND); near <= Math.min(lines.length, line + AROUND); near++) {
                open.add(near);
            }
        });
        fill(open);
        List<Stretch> stretches = new ArrayList<>();
        int line = 1;
        while (line <= lines.length) {
            int end = line;
            boolean isOpen = isOpen(line, open);
            while (end < lines.length && isOpen(end + 1, open) == isOpen) {
                end++;
            }
            stretches.add(stretch(line, end, isOpen, byLine, elsewhere));
            line = end + 1;
        }
        return new Spread.Text(stretches, elsewhere);
    }

    /** What would be folded is not worth a line of its own when it is hardly more. */
    private void fill(TreeSet<Integer> open) {
        int before = 0;
        for (int line : List.copyOf(open)) {
            for (int between = before + 1; before > 0 && line - before - 1 <= HARDLY && between < line; between++) {
                open.add(between);
            }
            before = line;
        }
    }

    private boolean isHere(Placed pin, List<Pin> elsewhere) {
        boolean here = pin.at().line() >= 1 && pin.at().line() <= lines.length;
        if (!here) {
            elsewhere.add(pin.pin());
        }
        return here;
    }

    private boolean isOpen(int line, TreeSet<Integer> open) {
        return lines.length <= SHORT || open.contains(line);
    }

    private Stretch stretch(int first, int last, boolean open, TreeMap<Integer, List<Placed>> pins, List<Pin> elsewhere) {
        int count = last - first + 1;
        if (count > (open ? openLeft : foldedLeft)) {
            pins.subMap(first, true, last, true).values().forEach(each -> each.forEach(pin -> elsewhere.add(pin.pin())));
            return new Stretch(first, last, false, List.of());
        }
        openLeft -= open ? count : 0;
        foldedLeft -= open ? 0 : count;
        List<Line> all = new ArrayList<>();
        for (int number = first; number <= last; number++) {
            all.add(line(number, pins.getOrDefault(number, List.of())));
        }
        return new Stretch(first, last, open, all);
    }

    private Line line(int number, List<Placed> pins) {
        String text = lines[number - 1];
        List<Piece> pieces = new ArrayList<>();
        int done = 0;
        TreeMap<Integer, List<Pin>> byStart = pins.stream().collect(Collectors.groupingBy(pin -> Words.start(text, pin.at().column(), xml),
            TreeMap::new, Collectors.mapping(Placed::pin, Collectors.toList())));
        for (var each : byStart.entrySet()) {
            int start = Math.max(done, each.getKey());
            Integer next = byStart.higherKey(each.getKey());
            int end = Math.min(Words.end(text, start, xml), next == null ? text.length() : Math.max(start, next));
            if (start > done) {
                pieces.add(new Piece(Words.shortened(text.substring(done, start)), List.of()));
            }
            pieces.add(new Piece(Words.shortened(text.substring(start, end)), each.getValue()));
            done = end;
        }
        if (done < text.length() || pieces.isEmpty()) {
            pieces.add(new Piece(Words.shortened(text.substring(done)), List.of()));
        }
        return new Line(number, pieces, pins.stream().map(Placed::pin).toList());
    }
}
