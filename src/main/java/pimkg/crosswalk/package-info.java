/**
 * Reviewed mappings between vocabularies: the records and sets of SSSOM, their table form, and the life of a mapping from
 * candidate to reviewed. A decision is a record of its own that names the record it judges in {@code derived_from};
 * nothing is overwritten, so the file is its own history.
 */
package pimkg.crosswalk;
