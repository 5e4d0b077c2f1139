/** What is wrong with sets of mappings: found with the packaged shapes, by what follows from them, and while reading. */
package pimkg.audit;
