/**
 * SHACL shapes, made ready to run fast over one description at a time, with the results that Jena's validator gives over
 * the whole graph.
 */
package pimkg.shape;
