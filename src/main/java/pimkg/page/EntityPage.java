package pimkg.page;

import java.util.List;
import java.util.Map;
import pimkg.reconcile.Entity;
import pimkg.reconcile.EntityType;
import pimkg.text.Language;
import pimkg.text.Localized;

/** An entity in few words, for a small frame in another program. */
public final class EntityPage {

    private final Pages pages;

    /** With these templates. */
    public EntityPage(Pages pages) {
        this.pages = pages;
    }

    /**
     * A page of its own, to be framed.
     *
     * @param link where the whole entry stands
     */
    public String preview(Entity entity, String link, Language language) {
        return pages.render("preview", language, Map.of("name", entity.name().in(language), "link", link,
            "types", types(entity, language), "definition", entity.definition().in(language), "iri", entity.concept().getURI()));
    }

    /** A piece of a page. */
    public String flyout(Entity entity, Language language) {
        return flyout(entity.name().in(language), entity.definition().in(language), types(entity, language), language);
    }

    /** A piece of a page about a type. */
    public String flyout(EntityType type, Language language) {
        return flyout(type.name().in(language), type.definition().in(language), List.of(), language);
    }

    /** A piece of a page about anything that has a name and an explanation. */
    public String flyout(String name, String about, Language language) {
        return flyout(name, about, List.of(), language);
    }

    private String flyout(String name, String about, List<String> types, Language language) {
        return pages.render("flyout", language, Map.of("name", name, "definition", about, "types", types)).strip();
    }

    private static List<String> types(Entity entity, Language language) {
        return entity.types().stream().map(EntityType::name).map((Localized name) -> name.in(language)).toList();
    }
}
