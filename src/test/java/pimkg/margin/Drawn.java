package pimkg.margin;

import java.util.List;
import java.util.stream.Collectors;
import pimkg.margin.Spread.Piece;

/** A layout as text, for goldens: what is pinned stands between guillemets with the numbers of its pins. */
final class Drawn {

    private Drawn() {
    }

    static String of(Spread spread) {
        StringBuilder out = new StringBuilder();
        if (spread instanceof Spread.Text text) {
            text.stretches().forEach(stretch -> {
                out.append(stretch.open() ? "" : "--- folded " + stretch.first() + "-" + stretch.last() + (stretch.lines().isEmpty() ? ", left out" : "") + "\n");
                stretch.lines().stream().filter(line -> stretch.open()).forEach(line -> out.append("%3d| %s%n".formatted(line.number(), pieces(line.pieces(), ""))));
            });
        } else if (spread instanceof Spread.Sheets sheets) {
            sheets.sheets().forEach(sheet -> {
                out.append("=== ").append(sheet.name()).append(" ").append(String.join(" ", sheet.columns())).append(", to ").append(sheet.last()).append("\n");
                sheet.rows().forEach(row -> out.append("%s%3d| %s%n".formatted(row.left() > 0 ? "--- " + row.left() + " left out\n" : "", row.number(), pieces(row.cells(), " | "))));
            });
        } else {
            out.append("nothing\n");
        }
        return out.append("elsewhere ").append(spread.elsewhere().stream().map(Pin::number).toList()).append("\n").toString().replace(System.lineSeparator(), "\n");
    }

    private static String pieces(List<Piece> pieces, String between) {
        return pieces.stream().map(piece -> piece.pins().isEmpty() ? piece.text()
            : "«" + piece.text() + "»" + piece.pins().stream().map(pin -> Integer.toString(pin.number())).collect(Collectors.joining(","))).collect(Collectors.joining(between));
    }
}
