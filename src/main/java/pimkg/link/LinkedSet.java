package pimkg.link;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import pimkg.crosswalk.Curies;
import pimkg.crosswalk.Mapping;
import pimkg.crosswalk.MappingSet;
import pimkg.crosswalk.Slot;
import pimkg.crosswalk.Sssom;
import pimkg.term.Pim;

/** Proposals as a set of SSSOM: one record a candidate, and one that says so where nothing fits. */
public final class LinkedSet {

    /** Where the terms of code lists without IRIs of their own are named. */
    public static final String LISTS = Pim.BASE + "list/";
    private static final String LICENSE = "https://creativecommons.org/publicdomain/zero/1.0/";
    private static final String KEPT = "-._~:@!$&'()*+,;=/";

    private final String list;
    private final Scheme scheme;
    private final String version;
    private final LocalDate day;

    /**
     * Makes sets of proposals for one code list.
     *
     * @param list    its name
     * @param scheme  what it is linked to
     * @param version of pim-kg
     * @param day     of the proposals
     */
    public LinkedSet(String list, Scheme scheme, String version, LocalDate day) {
        this.list = list;
        this.scheme = scheme;
        this.version = version;
        this.day = day;
    }

    /** The IRI of a term: its id if that is one, else a name below {@value #LISTS}. */
    public static String iri(String list, String id) {
        return id.matches("(https?|urn):[^\\s<>\"{}|^`\\\\]+") ? id : LISTS + encoded(list, false) + "/" + encoded(id, true);
    }

    /** Percent-encoded for an IRI; one number sign may begin it, as a hashtag. */
    private static String encoded(String text, boolean isLast) {
        StringBuilder all = new StringBuilder();
        for (int index = 0; index < text.length();) {
            int point = text.codePointAt(index);
            boolean hashtag = isLast && index == 0 && point == '#' && text.length() > 1;
            boolean kept = Character.isLetterOrDigit(point) || point < 128 && KEPT.indexOf(point) >= (isLast ? 0 : KEPT.length());
            if (kept || hashtag || point == '-' || point == '_') {
                all.appendCodePoint(point);
            } else {
                for (byte each : Character.toString(point).getBytes(StandardCharsets.UTF_8)) {
                    all.append(String.format("%%%02X", each));
                }
            }
            index += Character.charCount(point);
        }
        return all.toString();
    }

    /** The set, with each record complete. */
    public MappingSet of(List<Linking> linkings) {
        List<Mapping> mappings = new ArrayList<>();
        for (Linking linking : linkings) {
            linking.candidates().forEach(candidate -> mappings.add(mapping(linking, candidate)));
            if (linking.candidates().isEmpty()) {
                mappings.add(nothing(linking));
            }
        }
        Map<String, String> prefixes = new TreeMap<>();
        prefixes.put(prefix(), LISTS + encoded(list, false) + "/");
        return MappingSet.of(LISTS + encoded(list, false) + ".sssom", LICENSE)
            .with(Slot.MAPPING_SET_TITLE, list + " - " + scheme.name())
            .with(Curies.of(prefixes)).with(mappings);
    }

    private String prefix() {
        String plain = list.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9_-]+", "-").replaceAll("^[^a-z]+|-+$", "");
        return plain.isEmpty() || Sssom.BUILT_IN.containsKey(plain) ? "list" : plain;
    }

    private Mapping mapping(Linking linking, Candidate candidate) {
        Reason reason = candidate.reason();
        Mapping mapping = common(linking, candidate.relation().predicate(), iri(scheme.name(), candidate.target().id()), reason.justification())
            .with(Slot.OBJECT_LABEL, candidate.target().label())
            .with(Slot.CONFIDENCE, rounded(candidate.confidence()))
            .with(Slot.SUBJECT_MATCH_FIELD, whole(reason.subjectField().property()))
            .with(Slot.OBJECT_MATCH_FIELD, whole(reason.objectField().property()))
            .with(Slot.MATCH_STRING, reason.matchString())
            .with(Slot.SIMILARITY_SCORE, rounded(reason.similarity()))
            .with(Slot.SIMILARITY_MEASURE, reason.measure())
            .withExtension("predicate_confidence", String.format(Locale.ROOT, "%.2f", candidate.relationConfidence()));
        mapping = reason.preprocessing().isPresent()
            ? mapping.with(Slot.SUBJECT_PREPROCESSING, whole(reason.preprocessing().get())) : mapping;
        return reason.finer().isPresent() ? mapping.with(Slot.OTHER, "finer term: " + reason.finer().get().label()
            + " <" + reason.finer().get().id() + ">") : mapping;
    }

    private Mapping nothing(Linking linking) {
        return common(linking, "skos:exactMatch", Sssom.NO_TERM_FOUND, linking.settled()
            ? "semapv:ManualMappingCuration" : "semapv:LexicalSimilarityThresholdMatching")
            .with(Slot.CONFIDENCE, rounded(1 - linking.leftOut()));
    }

    private Mapping common(Linking linking, String predicate, String object, String justification) {
        return Mapping.of(iri(list, linking.term().id()), whole(predicate), object, whole(justification))
            .with(Slot.SUBJECT_LABEL, linking.term().label().replaceAll("\\s+", " "))
            .with(Slot.SUBJECT_SOURCE, LISTS + encoded(list, false))
            .with(Slot.OBJECT_SOURCE, scheme.name().equals(PimScheme.NAME) ? Pim.ONTOLOGY.getURI() : LISTS + encoded(scheme.name(), false))
            .with(Slot.OBJECT_SOURCE_VERSION, scheme.name().equals(PimScheme.NAME) ? version : "")
            .with(Slot.MAPPING_TOOL, "pim-kg")
            .with(Slot.MAPPING_TOOL_VERSION, version)
            .with(Slot.MAPPING_DATE, day.toString());
    }

    private static String whole(String curie) {
        return Curies.BUILT_IN.expand(curie).orElse(curie);
    }

    private static double rounded(double share) {
        return Math.round(share * 1000) / 1000.0;
    }
}
