package pimkg.check;

import pimkg.document.CellName;
import pimkg.graph.Place;
import pimkg.page.Pages;
import pimkg.text.Language;
import pimkg.text.Texts;

/** A place as somebody finds it who has the file before their eyes, whose name they know. */
final class PlaceText {

    private final Texts texts;
    private final boolean list;

    /**
     * Places in words.
     *
     * @param list whether lines and columns are rows and columns of a list
     */
    PlaceText(Language language, boolean list) {
        this.texts = Texts.of(Pages.class, language);
        this.list = list;
    }

    String of(Place place) {
        return place.position().map(at -> list ? texts.get("validate.at.cell", CellName.of(at.line(), (int) Math.max(1, at.column())))
                : texts.get("validate.at.line", Long.toString(at.line()), Long.toString(at.column())))
            .or(() -> place.cell().map(cell -> texts.get("validate.at.cell", cell)))
            .or(() -> place.pointer().filter(pointer -> !pointer.isEmpty()).map(pointer -> texts.get("validate.at.pointer", pointer)))
            .orElseGet(() -> texts.get("validate.at.whole"));
    }
}
