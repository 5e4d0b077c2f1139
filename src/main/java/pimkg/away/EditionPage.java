package pimkg.away;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import pimkg.entry.Entries;
import pimkg.graph.KnowledgeGraph;
import pimkg.page.Pages;
import pimkg.text.Language;

/**
 * All terms as one file that is read, searched and printed without a network. A part for each language, one below the other; with scripts
 * only one is shown at a time and can be searched.
 */
public final class EditionPage {

    private static final String SIZE = "@@@@";
    private static final double MEGA = 1_000_000;
    private static final Gson SAFE = new GsonBuilder().create();

    private final Edition edition;
    private final Pages pages;
    private final Carried carried = new Carried(Carried.files("style.css", "offline.css"), Optional.of(Carried.files("offline.js")));

    /** Of this snapshot. */
    public EditionPage(KnowledgeGraph knowledge, Entries entries, Pages pages) {
        this.edition = new Edition(knowledge, entries);
        this.pages = pages;
    }

    /** The policy that the document needs when it comes from a server. */
    public String policy() {
        return carried.policy();
    }

    /**
     * The document.
     *
     * @param languages the parts, at least one; the first is shown when the reader’s own is not among them
     */
    public byte[] in(List<Language> languages) {
        StringBuilder parts = new StringBuilder();
        languages.forEach(language -> parts.append(part(language, languages.size() > 1)));
        String page = pages.render("offline", languages.get(0), Map.of("style", carried.style(), "script", carried.script().orElseThrow(),
            "policy", carried.policy(), "parts", parts.toString(), "inside", languages, "index", index(languages)));
        int bytes = page.getBytes(StandardCharsets.UTF_8).length;
        return page.replace(SIZE, String.format(Locale.ROOT, "%.1f", bytes / MEGA)).getBytes(StandardCharsets.UTF_8);
    }

    private String part(Language language, boolean several) {
        Map<String, Object> model = new HashMap<>(Map.of("sections", edition.sections(language), "rules", edition.rules(language),
            "sources", edition.sources(language), "several", several, "size", SIZE));
        model.put("leads", edition.leads(language));
        return pages.render("offline-part", language, model);
    }

    /** For each thing its place, its names in these languages with their tags, and what else finds it. */
    private String index(List<Language> languages) {
        List<String> tags = languages.stream().map(Language::tag).toList();
        JsonArray index = new JsonArray();
        edition.findings().forEach(finding -> {
            JsonArray line = new JsonArray();
            line.add(finding.place());
            JsonArray names = new JsonArray();
            finding.names().stream().filter(name -> tags.contains(name.lang())).forEach(name -> {
                names.add(name.lang());
                names.add(name.text());
            });
            line.add(names);
            line.add(String.join("\n", finding.hidden()));
            index.add(line);
        });
        return SAFE.toJson(index);
    }
}
