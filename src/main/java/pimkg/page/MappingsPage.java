package pimkg.page;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import pimkg.crosswalk.Curies;
import pimkg.crosswalk.Mapping;
import pimkg.crosswalk.MappingSet;
import pimkg.crosswalk.Slot;
import pimkg.crosswalk.Status;
import pimkg.sssom.MappingReading;
import pimkg.sssom.Trouble;
import pimkg.text.Language;
import pimkg.text.Texts;

/** The sets of mappings, and each of them record by record with what came before. */
public final class MappingsPage {

    /** How many mappings a page shows. */
    private static final int MAX_ROWS = 500;
    private static final int MAX_EARLIER = 50;

    /**
     * A set in the list.
     *
     * @param name    by which it is asked for
     * @param title   what it is called
     * @param current how many mappings it states or proposes now
     * @param open    how many of these nobody has decided on
     * @param trouble what is wrong with its file; empty when nothing is
     */
    public record Entry(String name, String title, long current, long open, List<String> trouble) {
    }

    /**
     * A record.
     *
     * @param id         its IRI
     * @param subject    what is mapped
     * @param relation   how
     * @param object     to what; empty when there is nothing
     * @param objectLink its place on this server or on the web; may be empty
     * @param negative   whether the relation is said not to hold
     * @param status     {@code CANDIDATE} and so on
     * @param confidence from 0 to 1, with two digits
     * @param decided    who decided, and when; may be empty
     * @param comment    why; may be empty
     * @param earlier    the records whose place it took, newest first
     */
    public record Row(String id, String subject, String relation, String object, String objectLink, boolean negative, String status,
                      String confidence, String decided, String comment, List<Row> earlier) {
    }

    private final Pages pages;

    /** Pages in this dress. */
    public MappingsPage(Pages pages) {
        this.pages = pages;
    }

    /** All sets. */
    public String list(Map<String, MappingReading> sets, Language language) {
        List<Entry> entries = sets.entrySet().stream().map(each -> entry(each.getKey(), each.getValue(), language)).toList();
        return pages.render("mappings", language, Map.of("sets", entries));
    }

    private static Entry entry(String name, MappingReading reading, Language language) {
        List<Mapping> current = reading.set().current();
        return new Entry(name, reading.set().get(Slot.MAPPING_SET_TITLE).orElse(name), current.size(),
            current.stream().filter(mapping -> mapping.status() == Status.CANDIDATE).count(), trouble(reading, language));
    }

    private static List<String> trouble(MappingReading reading, Language language) {
        return reading.troubles().stream().filter(trouble -> trouble.kind().isError()).limit(20)
            .map((Trouble trouble) -> trouble.origin() + ": " + trouble.in(language)).toList();
    }

    /** One set. */
    public String of(String name, MappingReading reading, Language language) {
        MappingSet set = reading.set();
        Entry entry = entry(name, reading, language);
        Map<String, Mapping> byId = set.mappings().stream().collect(Collectors.toMap(set::idOf, each -> each, (one, other) -> one));
        List<Row> rows = set.current().stream().limit(MAX_ROWS).map(mapping -> row(mapping, set,
            before(mapping, byId).stream().map(earlier -> row(earlier, set, List.of(), language)).toList(), language)).toList();
        return pages.render("mapping-set", language, Map.of("entry", entry, "rows", rows, "more", entry.current() - rows.size(),
            "id", set.get(Slot.MAPPING_SET_ID).orElse(""), "license", set.get(Slot.LICENSE).orElse(""),
            "licenseLink", TableView.link(set.get(Slot.LICENSE).orElse(""))));
    }

    private static Row row(Mapping mapping, MappingSet set, List<Row> earlier, Language language) {
        Curies curies = set.curies();
        return new Row(set.idOf(mapping), mapping.get(Slot.SUBJECT_LABEL).orElse(curies.shorten(mapping.subject())),
            curies.shorten(mapping.predicate()),
            mapping.isUnmapped() ? "" : mapping.get(Slot.OBJECT_LABEL).orElse(curies.shorten(mapping.object())),
            mapping.isUnmapped() ? "" : TableView.link(mapping.object()), mapping.isNegative(), mapping.status().toString(),
            TableView.share(mapping.confidence()), decided(mapping, language), mapping.get(Slot.COMMENT).orElse(""), earlier);
    }

    /** All records whose place a record took, directly or not, the latest first. */
    private static List<Mapping> before(Mapping mapping, Map<String, Mapping> byId) {
        Set<String> seen = new LinkedHashSet<>(mapping.all(Slot.DERIVED_FROM));
        Deque<String> next = new ArrayDeque<>(seen);
        List<Mapping> found = new ArrayList<>();
        while (!next.isEmpty() && found.size() < MAX_EARLIER) {
            Optional.ofNullable(byId.get(next.remove())).ifPresent(earlier -> {
                found.add(earlier);
                earlier.all(Slot.DERIVED_FROM).stream().filter(seen::add).forEach(next::add);
            });
        }
        return found;
    }

    /** Who stands behind a mapping, and since when. */
    static String decided(Mapping mapping, Language language) {
        Texts texts = Texts.of(Pages.class, language);
        String author = who(mapping, Slot.AUTHOR_LABEL, Slot.AUTHOR_ID, Slot.CREATOR_LABEL, Slot.CREATOR_ID);
        String reviewer = who(mapping, Slot.REVIEWER_LABEL, Slot.REVIEWER_ID);
        String made = author.isEmpty() ? "" : texts.get("mappings.made", author, mapping.get(Slot.MAPPING_DATE).orElse(""));
        String looked = reviewer.isEmpty() ? "" : texts.get("mappings.looked", reviewer, mapping.get(Slot.REVIEW_DATE).orElse(""),
            mapping.get(Slot.REVIEWER_AGREEMENT).orElse("1"));
        return Stream.of(made, looked).filter(text -> !text.isEmpty()).collect(Collectors.joining(" · "));
    }

    private static String who(Mapping mapping, Slot... slots) {
        return Stream.of(slots).flatMap(slot -> mapping.all(slot).stream()).distinct().collect(Collectors.joining(", "));
    }
}
