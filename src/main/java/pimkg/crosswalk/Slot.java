package pimkg.crosswalk;

import static pimkg.crosswalk.Slot.Use.DRAFT;
import static pimkg.crosswalk.Slot.Use.MANY;
import static pimkg.crosswalk.Slot.Use.MAPPING;
import static pimkg.crosswalk.Slot.Use.NEW;
import static pimkg.crosswalk.Slot.Use.NEW_ON_SET;
import static pimkg.crosswalk.Slot.Use.SET;
import static pimkg.crosswalk.Slot.Use.SHARED;
import static pimkg.crosswalk.SlotType.CHOICE;
import static pimkg.crosswalk.SlotType.DATE;
import static pimkg.crosswalk.SlotType.ENTITY;
import static pimkg.crosswalk.SlotType.NUMBER;
import static pimkg.crosswalk.SlotType.TEXT;
import static pimkg.crosswalk.SlotType.URI;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The slots of SSSOM 1.1 in the order of its table of mapping slots: the one table from which every reader and writer
 * works. The name of a slot is that of its constant in lower case.
 *
 * <p>Source: the SSSOM schema, version 1.1; {@code derived_from} is from its draft of the next version and is written with an
 * extension definition, so that readers of 1.1 keep it.
 */
public enum Slot {
    SSSOM_VERSION(CHOICE, "", SET, NEW),
    RECORD_ID(ENTITY, "", MAPPING, NEW),
    MAPPING_SET_ID(URI, "", SET),
    MAPPING_SET_VERSION(TEXT, "http://www.w3.org/2002/07/owl#versionInfo", SET),
    MAPPING_SET_SOURCE(URI, "http://www.w3.org/ns/prov#wasDerivedFrom", SET, MANY),
    MAPPING_SET_TITLE(TEXT, "http://purl.org/dc/terms/title", SET),
    MAPPING_SET_DESCRIPTION(TEXT, "http://purl.org/dc/terms/description", SET),
    MAPPING_SET_CONFIDENCE(NUMBER, "", SET, NEW),
    SUBJECT_ID(ENTITY, "http://www.w3.org/2002/07/owl#annotatedSource", MAPPING),
    SUBJECT_LABEL(TEXT, "", MAPPING),
    SUBJECT_CATEGORY(TEXT, "", MAPPING),
    PREDICATE_ID(ENTITY, "http://www.w3.org/2002/07/owl#annotatedProperty", MAPPING),
    PREDICATE_LABEL(TEXT, "", MAPPING),
    PREDICATE_MODIFIER(CHOICE, "", MAPPING),
    OBJECT_ID(ENTITY, "http://www.w3.org/2002/07/owl#annotatedTarget", MAPPING),
    OBJECT_LABEL(TEXT, "", MAPPING),
    OBJECT_CATEGORY(TEXT, "", MAPPING),
    MAPPING_JUSTIFICATION(ENTITY, "", MAPPING),
    AUTHOR_ID(ENTITY, "http://purl.org/pav/authoredBy", MAPPING, MANY),
    AUTHOR_LABEL(TEXT, "", MAPPING, MANY),
    REVIEWER_ID(ENTITY, "", MAPPING, MANY),
    REVIEWER_LABEL(TEXT, "", MAPPING, MANY),
    CREATOR_ID(ENTITY, "http://purl.org/dc/terms/creator", MAPPING, SET, MANY),
    CREATOR_LABEL(TEXT, "", MAPPING, SET, MANY),
    LICENSE(URI, "http://purl.org/dc/terms/license", MAPPING, SET),
    SUBJECT_TYPE(CHOICE, "", MAPPING, SET, SHARED),
    SUBJECT_SOURCE(ENTITY, "", MAPPING, SET, SHARED),
    SUBJECT_SOURCE_VERSION(TEXT, "", MAPPING, SET, SHARED),
    OBJECT_TYPE(CHOICE, "", MAPPING, SET, SHARED),
    OBJECT_SOURCE(ENTITY, "", MAPPING, SET, SHARED),
    OBJECT_SOURCE_VERSION(TEXT, "", MAPPING, SET, SHARED),
    PREDICATE_TYPE(CHOICE, "", MAPPING, SET, SHARED, NEW),
    MAPPING_PROVIDER(URI, "", MAPPING, SET, SHARED),
    MAPPING_SOURCE(ENTITY, "", MAPPING),
    MAPPING_CARDINALITY(CHOICE, "", MAPPING),
    CARDINALITY_SCOPE(TEXT, "", MAPPING, SET, SHARED, MANY, NEW),
    MAPPING_TOOL(TEXT, "", MAPPING, SET, SHARED),
    MAPPING_TOOL_ID(ENTITY, "", MAPPING, SET, SHARED, NEW),
    MAPPING_TOOL_VERSION(TEXT, "", MAPPING, SET, SHARED),
    MAPPING_DATE(DATE, "http://purl.org/dc/terms/created", MAPPING, SET, SHARED),
    PUBLICATION_DATE(DATE, "http://purl.org/dc/terms/issued", MAPPING, SET),
    REVIEW_DATE(DATE, "", MAPPING, NEW),
    CONFIDENCE(NUMBER, "", MAPPING),
    REVIEWER_AGREEMENT(NUMBER, "", MAPPING, NEW),
    CURATION_RULE(ENTITY, "", MAPPING, SET, SHARED, MANY, NEW_ON_SET),
    CURATION_RULE_TEXT(TEXT, "", MAPPING, SET, SHARED, MANY, NEW_ON_SET),
    SUBJECT_MATCH_FIELD(ENTITY, "", MAPPING, SET, SHARED, MANY),
    OBJECT_MATCH_FIELD(ENTITY, "", MAPPING, SET, SHARED, MANY),
    MATCH_STRING(TEXT, "", MAPPING, MANY),
    SUBJECT_PREPROCESSING(ENTITY, "", MAPPING, SET, SHARED, MANY),
    OBJECT_PREPROCESSING(ENTITY, "", MAPPING, SET, SHARED, MANY),
    SIMILARITY_SCORE(NUMBER, "", MAPPING),
    SIMILARITY_MEASURE(TEXT, "", MAPPING, SET, SHARED, NEW_ON_SET),
    SEE_ALSO(URI, "http://www.w3.org/2000/01/rdf-schema#seeAlso", MAPPING, SET, MANY),
    ISSUE_TRACKER(URI, "", SET),
    ISSUE_TRACKER_ITEM(ENTITY, "", MAPPING),
    OTHER(TEXT, "", MAPPING, SET),
    COMMENT(TEXT, "http://www.w3.org/2000/01/rdf-schema#comment", MAPPING, SET),
    DERIVED_FROM(ENTITY, "", MAPPING, MANY, DRAFT);

    /** Where and how a slot is used. */
    enum Use {
        /** On a mapping. */
        MAPPING,
        /** On a set. */
        SET,
        /** With several values. */
        MANY,
        /** On a set it means each mapping of the set: it is propagated when read and condensed when written. */
        SHARED,
        /** Since SSSOM 1.1. */
        NEW,
        /** On sets since SSSOM 1.1. */
        NEW_ON_SET,
        /** In no released version yet. */
        DRAFT
    }

    private static final Map<String, Slot> BY_NAME = Stream.of(values()).collect(Collectors.toMap(Slot::slotName, Function.identity()));
    private static final List<Slot> OF_MAPPING = Stream.of(values()).filter(Slot::isOnMapping).toList();
    private static final List<Slot> OF_SET = setOrder();

    private final SlotType type;
    private final String property;
    private final Set<Use> uses;

    Slot(SlotType type, String property, Use... uses) {
        this.type = type;
        this.property = property;
        this.uses = Set.of(uses);
    }

    /** The slot of a name such as {@code subject_id}. */
    public static Optional<Slot> named(String name) {
        return Optional.ofNullable(BY_NAME.get(name));
    }

    /** The slots that a mapping can have, in the order of columns. */
    public static List<Slot> ofMapping() {
        return OF_MAPPING;
    }

    /** The slots that a set can have, in the order of its head. */
    public static List<Slot> ofSet() {
        return OF_SET;
    }

    /** SSSOM lists the rules of curation earlier for a mapping than for a set. */
    private static List<Slot> setOrder() {
        List<Slot> order = new ArrayList<>(Stream.of(values()).filter(slot -> slot.uses.contains(SET)).toList());
        List<Slot> late = List.of(CURATION_RULE, CURATION_RULE_TEXT);
        order.removeAll(late);
        order.addAll(order.indexOf(SIMILARITY_MEASURE) + 1, late);
        return List.copyOf(order);
    }

    /** As SSSOM writes it. */
    public String slotName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The IRI that stands for the slot in RDF. */
    public String property() {
        return property.isEmpty() ? Sssom.NAMESPACE + slotName() : property;
    }

    /** What its values are. */
    public SlotType type() {
        return type;
    }

    /** The values it may have, when they are few; otherwise empty. */
    public List<String> choices() {
        return Choices.of(this);
    }

    /** The IRI that stands for one of its {@link #choices()} in RDF; empty where that is a string. */
    public Optional<String> choiceIri(String value) {
        return Choices.iri(this, value);
    }

    /** The one of its {@link #choices()} that an IRI stands for. */
    public Optional<String> choiceOf(String iri) {
        return Choices.value(this, iri);
    }

    /** The least number it may be. */
    public double least() {
        return this == REVIEWER_AGREEMENT ? -1 : 0;
    }

    /** Whether it may have several values. */
    public boolean isMany() {
        return uses.contains(MANY);
    }

    /** Whether a mapping can have it. */
    public boolean isOnMapping() {
        return uses.contains(MAPPING);
    }

    /** Whether a set can have it. */
    public boolean isOnSet() {
        return uses.contains(SET);
    }

    /** Whether a value on a set is meant for each of its mappings. */
    public boolean isShared() {
        return uses.contains(SHARED);
    }

    /** Whether a mapping that has it needs SSSOM 1.1. */
    public boolean isNewOnMapping() {
        return uses.contains(NEW);
    }

    /** Whether a set that has it needs SSSOM 1.1. */
    public boolean isNewOnSet() {
        return uses.contains(NEW) || uses.contains(NEW_ON_SET);
    }

    /** Whether no released version of SSSOM has it, so that it travels as an extension. */
    public boolean isDraft() {
        return uses.contains(DRAFT);
    }
}
