package pimkg.fix;

import pimkg.suggest.Suggestion;
import pimkg.validation.Finding;

/**
 * A change that mends a finding.
 *
 * @param finding    what is mended
 * @param suggestion what is put in place
 * @param before     the words of the file that give way
 * @param after      the words that take their place
 * @param edit       where
 */
public record Fix(Finding finding, Suggestion suggestion, String before, String after, Edit edit) {
}
