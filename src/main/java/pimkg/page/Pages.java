package pimkg.page;

import io.pebbletemplates.pebble.PebbleEngine;
import io.pebbletemplates.pebble.loader.ClasspathLoader;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import pimkg.graph.KnowledgeGraph;
import pimkg.text.Language;
import pimkg.text.Texts;

/** Renders templates. Everything that is put into one is escaped for HTML. Safe for use by several threads. */
public final class Pages {

    /** The ways into the site, in the order of the navigation. */
    private static final List<Way> WAYS = List.of(new Way("terms", "/browse/a-z"), new Way("browse", "/browse"), new Way("ask", "/queries"),
        new Way("check", "/validate"), new Way("link", "/link"), new Way("datasets", "/datasets"), new Way("about", "/about"));

    /** The templates of each section. */
    private static final Map<String, List<String>> SECTIONS = Map.of("terms", List.of("letters"),
        "browse", List.of("browse", "term", "file", "tree", "grid", "steps", "kind", "changes", "downloads"),
        "ask", List.of("queries", "question", "sparql"), "check", List.of("validate"),
        "link", List.of("link", "mappings", "mapping-set", "coverage"), "datasets", List.of("datasets", "dataset", "dataset-history"), "about", List.of("about", "api"));

    /**
     * A way into the site.
     *
     * @param name of its section; its text is {@code nav.<name>}
     * @param path on this server
     */
    public record Way(String name, String path) {
    }

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
     * @param model    what it speaks of; {@code keep} holds the parameters of the address that a change of language keeps,
     *                 {@code q} what stands in the search box
     */
    public String render(String template, Language language, Map<String, Object> model) {
        return render(template, Voice.of(language), false, model);
    }

    /** The same of a page whose content may be read in another language than that of its headings. */
    public String render(String template, Voice voice, Map<String, Object> model) {
        return render(template, voice, true, model);
    }

    private String render(String template, Voice voice, boolean isChoice, Map<String, Object> model) {
        Language language = voice.page();
        Map<String, Object> all = new HashMap<>(Map.of(
            "lang", language.tag(), "dir", language.dir(), "languages", List.of(Language.values()),
            "release", knowledge.release(), SayFunction.TEXTS, Texts.of(Pages.class, language),
            "ways", WAYS, "section", section(template), "keep", "", "q", ""));
        all.putAll(Map.of(StayFilter.STAYING, voice.parameters(), "content", voice.content().tag(), "mixed", voice.isMixed(), "isChoice", isChoice));
        UnaryOperator<String> leads = link -> StayFilter.in(link, voice.parameters());
        all.put(StayFilter.LEADS, leads);
        all.putAll(model);
        StringWriter page = new StringWriter();
        try {
            engine.getTemplate(template).evaluate(page, all, language.locale());
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
        return page.toString();
    }

    private static String section(String template) {
        return SECTIONS.entrySet().stream().filter(section -> section.getValue().contains(template)).map(Map.Entry::getKey).findFirst().orElse("");
    }

    /** A parameter as {@code keep} holds it, with its ampersand; nothing for an empty value. */
    public static String parameter(String name, String value) {
        return value.isEmpty() ? "" : name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8) + "&";
    }
}
