package pimkg.look;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import pimkg.entry.Address;
import pimkg.entry.Entries;
import pimkg.entry.Entry;
import pimkg.entry.Sketch;
import pimkg.page.Pages;
import pimkg.page.Snippets;
import pimkg.page.Voice;
import pimkg.term.Pim;
import pimkg.term.Prefixes;
import pimkg.text.Language;

/** One thing of the graph as a page: a term, a list, a class, a property, a rule, an agency, a dataset, a document. */
public final class TermPage {

    /** More words than this are no name, and find nothing elsewhere. */
    private static final int SEARCHABLE = 80;

    /** Where the examples stand. */
    private static final List<String> INVENTED = List.of(Pim.BASE + "data/catalogue#", Pim.BASE + "data/example/");

    /**
     * A place elsewhere to look the term up.
     *
     * @param name what it is called
     * @param link with the term filled in; nothing is sent before somebody follows it
     */
    public record Elsewhere(String name, String link) {
    }

    private final Entries entries;
    private final Pages pages;

    /** Pages about these entries. */
    public TermPage(Entries entries, Pages pages) {
        this.entries = entries;
        this.pages = pages;
    }

    /**
     * The page of a thing that the graph names.
     *
     * @param base address of this server, without a slash at the end
     */
    public String of(Node term, Voice voice, String base) {
        Entry entry = entries.of(term, voice.content());
        boolean rightToLeft = voice.page().dir().equals("rtl");
        return pages.render("term", voice, Map.ofEntries(
            Map.entry("entry", entry),
            Map.entry("rules", entry.rule().stream().toList()),
            Map.entry("iri", term.getURI()),
            Map.entry("short", Prefixes.shorten(term.getURI())),
            Map.entry("path", Address.of(term)),
            Map.entry("invented", INVENTED.stream().anyMatch(term.getURI()::startsWith)),
            Map.entry("sketch", Sketch.of(entry, rightToLeft)),
            Map.entry("elsewhere", elsewhere(entry)),
            Map.entry("json", DefinedTerm.of(entry)),
            Map.entry("snippets", snippets(entry, voice.content(), base))));
    }

    /** Of a list its terms, of anything else what is said of it; and how to match words with the terms. */
    private static List<Snippets.Snippet> snippets(Entry entry, Language language, String base) {
        Snippets snippets = new Snippets(base);
        String iri = entry.term().getURI();
        return iri.startsWith(Pim.BASE) && iri.endsWith("Scheme")
            ? snippets.all("/queries/list-terms.csv", Map.of("list", Prefixes.shorten(iri), "lang", language.tag()))
            : snippets.table(Address.of(entry.term()) + ".csv", Map.of());
    }

    private static List<Elsewhere> elsewhere(Entry entry) {
        if (entry.languages().isEmpty() || entry.name().text().length() > SEARCHABLE) {
            return List.of();
        }
        String words = URLEncoder.encode(entry.languages().get(0).name().text(), StandardCharsets.UTF_8);
        return List.of(new Elsewhere("HDX", "https://data.humdata.org/dataset?q=" + words),
            new Elsewhere("ReliefWeb", "https://reliefweb.int/updates?search=" + words),
            new Elsewhere("pim.guide", "https://pim.guide/?s=" + words));
    }
}
