package pimkg.linkage;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import pimkg.exchange.MappingForm;

/** The media types in which sets of mappings are sent. */
final class MappingReplies {

    /** Those that a client can ask for by {@code Accept}; the others only by ending, as they share a type with these. */
    private static final List<MappingForm> NEGOTIATED = List.of(MappingForm.TSV, MappingForm.JSON, MappingForm.TTL);

    private MappingReplies() {
    }

    static String mediaType(MappingForm form) {
        return switch (form) {
            case TSV -> "text/tab-separated-values";
            case JSON -> "application/json";
            case TTL, SKOS -> "text/turtle";
            case EDOAL -> "application/rdf+xml";
        };
    }

    static List<String> types() {
        return NEGOTIATED.stream().map(MappingReplies::mediaType).toList();
    }

    static Optional<MappingForm> ofType(String type) {
        return NEGOTIATED.stream().filter(form -> mediaType(form).equals(type)).findFirst();
    }

    static Stream<String> allTypes() {
        return Stream.concat(types().stream(), Stream.of("text/html"));
    }
}
