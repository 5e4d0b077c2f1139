/** Mappings that follow from others, each with those it follows from and how sure it is. */
package pimkg.chain;
