/** Answers and terms on their way out: text for people in four languages, JSON, CSV, TSV and RDF for programs. */
package pimkg.report;
