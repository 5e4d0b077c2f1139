package pimkg.margin;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import pimkg.document.DocumentException;
import pimkg.document.Kind;
import pimkg.document.PlainText;
import pimkg.document.PointerPlaces;
import pimkg.graph.Position;
import pimkg.graph.RdfInput;
import pimkg.margin.Spread.Placed;

/** Lays out what was given with pins at their places. */
public final class Margin {

    /** The largest text that is laid out, in bytes. */
    private static final int MOST = 8 << 20;

    private Margin() {
    }

    /**
     * The layout of an input.
     *
     * @param pins at places of this input
     */
    public static Spread of(RdfInput input, List<Pin> pins) {
        try {
            Kind kind = input.declared().isPresent() ? Kind.RDF : Kind.of(input);
            boolean cells = kind == Kind.XLSX || kind == Kind.CSV && !pins.isEmpty() && pins.stream().noneMatch(Margin::isLine);
            if (cells) {
                return new SheetSpread(pins).of(input, kind == Kind.XLSX);
            }
            Optional<String> text = kind == Kind.OTHER ? Optional.empty() : PlainText.of(input, MOST);
            return text.map(words -> text(words, kind, pins)).orElseGet(() -> new Spread.Nothing(pins));
        } catch (IOException | DocumentException unreadable) {
            return new Spread.Nothing(pins);
        }
    }

    /** A place in a list that can't be read is a line of its text; the places of findings are a row and a column. */
    private static boolean isLine(Pin pin) {
        return pin.place().position().filter(at -> at.column() > 0).isEmpty();
    }

    private static Spread text(String text, Kind kind, List<Pin> pins) {
        List<String> pointers = pins.stream().flatMap(pin -> pin.place().pointer().stream()).toList();
        PointerPlaces places = pointers.isEmpty() ? PointerPlaces.inJson("", pointers)
            : kind == Kind.YAML ? PointerPlaces.inYaml(text, pointers) : PointerPlaces.inJson(text, pointers);
        List<Placed> placed = new ArrayList<>();
        List<Pin> elsewhere = new ArrayList<>();
        for (Pin pin : pins) {
            Optional<Position> at = pin.place().position().or(() -> pin.place().pointer().flatMap(places::of));
            at.ifPresentOrElse(position -> placed.add(new Placed(position, pin)), () -> elsewhere.add(pin));
        }
        return new TextSpread(text).of(placed, elsewhere);
    }
}
