package pimkg.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.SKOS;
import pimkg.crosswalk.Mapping;
import pimkg.crosswalk.MappingSet;
import pimkg.crosswalk.Slot;
import pimkg.crosswalk.Sssom;
import pimkg.crosswalk.Status;
import pimkg.format.LinkReport;
import pimkg.graph.KnowledgeGraph;
import pimkg.graph.Literals;
import pimkg.link.Candidate;
import pimkg.link.Field;
import pimkg.link.Relation;
import pimkg.text.Language;
import pimkg.text.Localized;
import pimkg.vocabulary.Term;
import pimkg.vocabulary.Wording;

/** The form to which a list of terms is given, and the proposals as a page on which somebody decides, term by term. */
public final class LinkPage {

    /** How many terms a page shows; a browser on an old computer can still be worked with then. */
    public static final int MAX_TERMS = 1000;

    private static final Pattern FINER = Pattern.compile("finer term: (.*) <[^<>]*>");

    /**
     * A term to decide on.
     *
     * @param number  from 1; its fields are named after it
     * @param label   what the agency calls it
     * @param id      what the agency knows it by
     * @param note    where it stands and what it means, as far as the list says; may be empty
     * @param first   the record that stands for the term as a whole
     * @param choices what it may be linked to
     * @param strong  whether the first of them may be accepted in bulk
     */
    public record Row(int number, String label, String id, String note, String first, List<Choice> choices, boolean strong) {
    }

    /**
     * Something that a term may be linked to.
     *
     * @param record   the record that proposes it
     * @param link     its place on this server, or on the web; may be empty
     * @param sentence the relation and the term
     * @param score    how sure, from 0 to 1, with two digits; empty when decided
     * @param strong   whether it is a strong proposal
     * @param reason   why it is proposed, or who decided on it
     */
    public record Choice(String record, String link, String sentence, String score, boolean strong, String reason) {
    }

    private final KnowledgeGraph knowledge;
    private final Pages pages;

    /** Pages about links to this snapshot. */
    public LinkPage(KnowledgeGraph knowledge, Pages pages) {
        this.knowledge = knowledge;
        this.pages = pages;
    }

    /** The empty form. */
    public String form(Language language) {
        return pages.render("link", language, Map.of("linked", false));
    }

    /**
     * The page to decide on.
     *
     * @param set    each record with its name
     * @param terms  what is known of the subjects, by their IRI
     * @param packed the set as the page carries it back
     */
    public String of(MappingSet set, Map<String, Term> terms, String packed, Language language) {
        Map<String, List<Mapping>> groups = set.current().stream()
            .collect(Collectors.groupingBy(Mapping::subject, LinkedHashMap::new, Collectors.toList()));
        List<Row> rows = new ArrayList<>();
        groups.forEach((subject, records) -> rows.add(row(rows.size() + 1, records, Optional.ofNullable(terms.get(subject)), set, language)));
        long strong = rows.stream().filter(Row::strong).count();
        long nothing = rows.stream().filter(row -> row.choices().isEmpty()).count();
        return pages.render("link", language, Map.ofEntries(
            Map.entry("linked", true),
            Map.entry("title", set.get(Slot.MAPPING_SET_TITLE).orElse("")),
            Map.entry("packed", packed),
            Map.entry("total", rows.size()),
            Map.entry("strong", strong),
            Map.entry("weak", rows.size() - strong - nothing),
            Map.entry("nothing", nothing),
            Map.entry("more", Math.max(0, rows.size() - MAX_TERMS)),
            Map.entry("relations", Stream.of(Relation.values()).map(relation -> Map.of("code", relation.predicate(),
                "name", LinkReport.relation(relation, "…", language))).toList()),
            Map.entry("terms", rows.stream().limit(MAX_TERMS).toList())));
    }

    private Row row(int number, List<Mapping> records, Optional<Term> term, MappingSet set, Language language) {
        List<Mapping> shown = records.stream().filter(mapping -> !mapping.isUnmapped())
            .sorted(Comparator.comparing((Mapping mapping) -> mapping.status() == Status.CANDIDATE).thenComparing(mapping -> -mapping.confidence()))
            .toList();
        Mapping first = shown.isEmpty() ? records.get(0) : shown.get(0);
        boolean open = records.stream().allMatch(mapping -> mapping.status() == Status.CANDIDATE);
        String id = term.map(Term::id).orElseGet(() -> set.curies().shorten(first.subject()));
        return new Row(number, first.get(Slot.SUBJECT_LABEL).orElse(id), id, term.map(LinkPage::note).orElse(""),
            set.idOf(first), shown.stream().map(mapping -> choice(mapping, set, language)).toList(),
            open && !shown.isEmpty() && isStrong(first));
    }

    private static boolean isStrong(Mapping mapping) {
        return mapping.status() == Status.CANDIDATE && mapping.confidence() >= Candidate.STRONG;
    }

    private static String note(Term term) {
        String meaning = term.definitions().stream().map(Wording::text).findFirst().orElse("");
        return Stream.of(term.context(), meaning.length() > 400 ? meaning.substring(0, 400) + "…" : meaning)
            .filter(text -> !text.isBlank()).collect(Collectors.joining(" · "));
    }

    private Choice choice(Mapping mapping, MappingSet set, Language language) {
        boolean open = mapping.status() == Status.CANDIDATE;
        String label = label(mapping, language);
        Optional<Relation> relation = Stream.of(Relation.values())
            .filter(each -> mapping.predicate().equals(Sssom.SKOS + each.predicate().substring("skos:".length()))).findFirst();
        String sentence = relation.map(each -> LinkReport.relation(each, label, language))
            .orElseGet(() -> set.curies().shorten(mapping.predicate()) + " " + label);
        return new Choice(set.idOf(mapping), TableView.link(mapping.object()), sentence,
            open ? TableView.share(mapping.confidence()) : "", isStrong(mapping),
            open ? reason(mapping, language) : MappingsPage.decided(mapping, language));
    }

    private String label(Mapping mapping, Language language) {
        Localized known = Literals.of(knowledge.union(), NodeFactory.createURI(mapping.object()), SKOS.prefLabel.asNode());
        return known.isEmpty() ? mapping.get(Slot.OBJECT_LABEL).orElse(mapping.object()) : known.in(language);
    }

    private static String reason(Mapping mapping, Language language) {
        boolean byMeaning = mapping.get(Slot.MAPPING_JUSTIFICATION).filter((Sssom.SEMAPV + "SemanticSimilarityThresholdMatching")::equals).isPresent();
        Optional<Field> field = byMeaning ? Optional.of(Field.MEANING) : Stream.of(Field.values())
            .filter(each -> mapping.get(Slot.OBJECT_MATCH_FIELD).filter((Sssom.SKOS + each.property().substring("skos:".length()))::equals).isPresent())
            .findFirst();
        Matcher finer = FINER.matcher(mapping.get(Slot.OTHER).orElse(""));
        Optional<String> name = finer.matches() ? Optional.of(finer.group(1)) : Optional.empty();
        return field.map(each -> LinkReport.reason(each, mapping.get(Slot.MATCH_STRING).orElse(""), name, language)).orElse("");
    }
}
