package pimkg.query;

import java.util.Optional;
import org.apache.jena.graph.Node;
import pimkg.text.Language;

/**
 * A concept that a search found: one match a concept, whatever number of its labels fit.
 *
 * @param concept  the concept
 * @param label    the label that matched, or the preferred one when a hidden label did: those are never shown
 * @param language the language of {@code label}; empty for a code
 * @param score    the higher, the better; comparable within one search only
 */
public record TermMatch(Node concept, String label, Optional<Language> language, double score) {
}
