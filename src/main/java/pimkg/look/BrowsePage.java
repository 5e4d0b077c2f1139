package pimkg.look;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.NodeFactory;
import pimkg.browse.Kind;
import pimkg.browse.Letters;
import pimkg.browse.Lists;
import pimkg.browse.Overview;
import pimkg.entry.Names;
import pimkg.graph.KnowledgeGraph;
import pimkg.page.Pages;
import pimkg.page.Voice;
import pimkg.term.Pim;
import pimkg.text.Language;
import pimkg.text.Texts;

/** The terms and other things in lists: an overview, by letter, as a tree, the matrix, the process, what changed, by kind. */
public final class BrowsePage {

    /** Below the overview, the pages that it leads to. */
    public static final List<String> PLACES = Stream.concat(Stream.of("a-z", "tree", "matrix", "process", "changes"), Stream.of(Kind.values())
        .map(Kind::path)).toList();

    private final KnowledgeGraph knowledge;
    private final Pages pages;
    private final Lists lists;
    private final Overview overview;

    /** Pages about this snapshot. */
    public BrowsePage(KnowledgeGraph knowledge, Pages pages) {
        this.knowledge = knowledge;
        this.pages = pages;
        this.lists = new Lists(knowledge);
        this.overview = new Overview(knowledge);
    }

    /**
     * A page.
     *
     * @param place  one of {@link #PLACES}, or empty for the overview
     * @param letter of the index; another than it has counts as the first
     * @return empty when there is no such place
     */
    public Optional<String> of(String place, String letter, Voice voice) {
        Language language = voice.content();
        return switch (place) {
            case "" -> Optional.of(pages.render("browse", voice, Map.of("pim", lists.ofPim(language), "others", lists.ofOthers(language),
                "kinds", Stream.of(Kind.values()).map(Kind::path).toList())));
            case "a-z" -> Optional.of(letters(letter, voice));
            case "tree" -> Optional.of(pages.render("tree", voice, Map.of("lists", lists.tree(language))));
            case "matrix" -> Optional.of(pages.render("grid", voice, Map.of("matrix", overview.matrix(language))));
            case "process" -> Optional.of(pages.render("steps", voice, Map.of(
                "steps", overview.lines(NodeFactory.createURI(Pim.BASE + "ontology/process#Scheme"), language),
                "competencies", overview.lines(NodeFactory.createURI(Pim.BASE + "ontology/competencies#Scheme"), language))));
            case "changes" -> Optional.of(pages.render("changes", voice, Map.of("changes", overview.changes(language))));
            default -> Kind.of(place).map(kind -> pages.render("kind", voice,
                Map.of("kind", kind.path(), "invented", kind == Kind.DATASETS, "lines", kind.lines(knowledge, new Names(knowledge.union(), language)))));
        };
    }

    private String letters(String asked, Voice voice) {
        Language language = voice.content();
        Letters letters = Letters.of(knowledge);
        List<String> all = letters.letters(language);
        String letter = all.contains(asked) ? asked : all.stream().findFirst().orElse("#");
        return pages.render("letters", voice, Map.of("letters", all, "letter", letter, "lines", letters.under(letter, language),
            "heading", Texts.of(Pages.class, voice.page()).get("letters.under", letter), "keep", ""));
    }
}
