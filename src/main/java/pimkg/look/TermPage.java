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
import pimkg.page.Voice;
import pimkg.term.Pim;
import pimkg.term.Prefixes;

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

    /** The page of a thing that the graph names. */
    public String of(Node term, Voice voice) {
        Entry entry = entries.of(term, voice.content());
        boolean rightToLeft = voice.page().dir().equals("rtl");
        return pages.render("term", voice, Map.of(
            "entry", entry,
            "rules", entry.rule().stream().toList(),
            "iri", term.getURI(),
            "short", Prefixes.shorten(term.getURI()),
            "path", Address.of(term),
            "invented", INVENTED.stream().anyMatch(term.getURI()::startsWith),
            "sketch", Sketch.of(entry, rightToLeft),
            "elsewhere", elsewhere(entry),
            "json", DefinedTerm.of(entry)));
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
