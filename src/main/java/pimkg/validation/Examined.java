package pimkg.validation;

import java.util.List;
import java.util.Optional;

/**
 * What came of one description.
 *
 * @param dataset  what scores are told by; empty for something else that rules of other people are about
 * @param findings on it
 * @param keys     what it must share with another to matter to a check of the whole catalogue, one list a check
 */
record Examined(Optional<Dataset> dataset, List<Finding> findings, List<List<Long>> keys) {
}
