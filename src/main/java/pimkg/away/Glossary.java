package pimkg.away;

import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.system.G;
import org.apache.jena.vocabulary.SKOS;
import pimkg.browse.Letters;
import pimkg.entry.Entries;
import pimkg.entry.Entry;
import pimkg.entry.Meaning;
import pimkg.entry.Names;
import pimkg.entry.Said;
import pimkg.graph.KnowledgeGraph;
import pimkg.text.Language;

/**
 * Terms in several languages side by side, in the order of the first.
 *
 * @param languages the columns
 * @param title     of the list; empty when there are several
 * @param groups    the terms by the first letter of their name in the first language
 * @param sources   the documents that they rest on; a term names them by their place here, from 1
 * @param indexes   for each other language its names in its own order
 */
public record Glossary(List<Language> languages, Said title, List<Group> groups, List<Meaning.Citation> sources, List<Index> indexes) {

    /**
     * The terms under a letter.
     *
     * @param letter a hash for what begins with none
     * @param rows   in the order of the first language
     */
    public record Group(String letter, List<Row> rows) {
    }

    /**
     * A term.
     *
     * @param number    its place in the glossary, from 1
     * @param code      may be empty
     * @param list      in which it stands
     * @param cells     one a language
     * @param sources   places in the list of documents, from 1
     * @param certainty how far it was checked
     */
    public record Row(int number, Said code, Said list, List<Entry.InLanguage> cells, List<Integer> sources, Meaning.Certainty certainty) {
    }

    /**
     * The names of another language, each with the number of its term.
     *
     * @param language of the names
     * @param lines    in its order
     */
    public record Index(Language language, List<Line> lines) {
    }

    /**
     * A line of an index.
     *
     * @param name   in the language of the index
     * @param first  the name under which the term stands
     * @param number of the term
     */
    public record Line(Said name, Said first, int number) {
    }

    /**
     * A glossary.
     *
     * @param languages at least one
     * @param lists     whose terms are told
     */
    static Glossary of(KnowledgeGraph knowledge, Entries entries, List<Language> languages, List<Node> lists) {
        Language first = languages.get(0);
        Names names = entries.names(first);
        Map<String, List<Row>> groups = new LinkedHashMap<>();
        List<Meaning.Citation> sources = new ArrayList<>();
        List<Row> all = new ArrayList<>();
        lists.stream().flatMap(list -> G.listPO(knowledge.union(), SKOS.inScheme.asNode(), list).stream()).filter(Node::isURI).distinct()
            .sorted(Comparator.comparing((Node term) -> Letters.letter(names.of(term).text()), Letters.order(first))
                .thenComparing(term -> names.of(term).text(), Collator.getInstance(first.locale())).thenComparing(Node::getURI))
            .forEach(term -> {
                Said list = names.sorted(G.listSP(knowledge.union(), term, SKOS.inScheme.asNode()).stream()).get(0);
                Meaning meaning = entries.meaning(term, first);
                Row row = new Row(all.size() + 1, names.code(term), list, cells(entries.languages(term), languages), cited(meaning, sources),
                    meaning.certainty());
                all.add(row);
                groups.computeIfAbsent(Letters.letter(names.of(term).text()), letter -> new ArrayList<>()).add(row);
            });
        return new Glossary(List.copyOf(languages), lists.size() == 1 ? names.of(lists.get(0)) : Said.NOTHING,
            groups.entrySet().stream().map(group -> new Group(group.getKey(), List.copyOf(group.getValue()))).toList(), List.copyOf(sources),
            languages.stream().skip(1).map(language -> index(languages.indexOf(language), language, all)).toList());
    }

    private static List<Entry.InLanguage> cells(List<Entry.InLanguage> there, List<Language> languages) {
        return languages.stream().map(language -> there.stream().filter(each -> each.tag().equals(language.tag())).findFirst()
            .orElse(new Entry.InLanguage(language.tag(), language.ownName(), Said.NOTHING, List.of(), Said.NOTHING, false))).toList();
    }

    private static List<Integer> cited(Meaning meaning, List<Meaning.Citation> sources) {
        return meaning.sources().stream().map(source -> {
            if (!sources.contains(source)) {
                sources.add(source);
            }
            return sources.indexOf(source) + 1;
        }).toList();
    }

    private static Index index(int column, Language language, List<Row> rows) {
        return new Index(language, rows.stream().flatMap(row -> Stream.concat(Stream.of(row.cells().get(column).name()),
                row.cells().get(column).others().stream()).filter(name -> !name.isEmpty())
                .map(name -> new Line(name, row.cells().get(0).name(), row.number())))
            .sorted(Comparator.comparing((Line line) -> Letters.letter(line.name().text()), Letters.order(language))
                .thenComparing(line -> line.name().text(), Collator.getInstance(language.locale())).thenComparing(Line::number)).toList());
    }

    /** The degrees of certainty that occur, each once. */
    public List<Meaning.Certainty> degrees() {
        return groups.stream().flatMap(group -> group.rows().stream()).map(Row::certainty).filter(degree -> !degree.code().isEmpty()).distinct()
            .toList();
    }

    /** How many terms there are. */
    public int terms() {
        return groups.stream().mapToInt(group -> group.rows().size()).sum();
    }
}
