/** Sets of mappings in other forms than tables: JSON, RDF, the Alignment format, SKOS statements; and which form a file has. */
package pimkg.exchange;
