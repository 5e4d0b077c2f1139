/** The names pim-kg mints and the prefixes it uses: every IRI that Java mentions is said here or by Jena's vocabularies. Also which IRIs are just what is written. */
package pimkg.term;
