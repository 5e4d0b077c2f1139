package pimkg.form;

/**
 * What the heading of a column means.
 *
 * @param column   the key of a column of our workbook
 * @param number   which of several things of a kind, such as files, from 1
 * @param language of the texts below it, as a BCP 47 tag; empty when the heading does not say
 */
public record Heading(String column, int number, String language) {
}
