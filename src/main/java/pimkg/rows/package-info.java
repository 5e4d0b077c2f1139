/** Rows of an answer as JSON, in the letters of Jena's own writer and with less work. */
package pimkg.rows;
