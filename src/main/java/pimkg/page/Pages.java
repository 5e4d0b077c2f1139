package pimkg.page;

import io.pebbletemplates.pebble.PebbleEngine;
import io.pebbletemplates.pebble.loader.ClasspathLoader;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import pimkg.graph.KnowledgeGraph;
import pimkg.text.Language;
import pimkg.text.Texts;

/** Renders templates. Everything that is put into one is escaped for HTML. Safe for use by several threads. */
public final class Pages {

    private final PebbleEngine engine;
    private final KnowledgeGraph knowledge;

    /** Pages about this snapshot. */
    public Pages(KnowledgeGraph knowledge) {
        ClasspathLoader loader = new ClasspathLoader(Pages.class.getClassLoader());
        loader.setPrefix("pimkg/page");
        loader.setSuffix(".peb");
        this.engine = new PebbleEngine.Builder().loader(loader).strictVariables(true)
            .extension(new SayFunction.Extension()).build();
        this.knowledge = knowledge;
    }

    /**
     * A whole page.
     *
     * @param template the file {@code pimkg/page/<template>.peb}
     * @param model    what it speaks of
     */
    public String render(String template, Language language, Map<String, Object> model) {
        Map<String, Object> all = new HashMap<>(Map.of(
            "lang", language.tag(), "dir", language.dir(), "languages", List.of(Language.values()),
            "release", knowledge.release(), SayFunction.TEXTS, Texts.of(Pages.class, language)));
        all.putAll(model);
        StringWriter page = new StringWriter();
        try {
            engine.getTemplate(template).evaluate(page, all, language.locale());
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
        return page.toString();
    }
}
