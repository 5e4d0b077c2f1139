/** Jena's query engine, measured: every query of this process runs in it and ends at its limits. */
package pimkg.engine;
