/** Statements that are looked for together, found without making a row at every step. */
package pimkg.match;
