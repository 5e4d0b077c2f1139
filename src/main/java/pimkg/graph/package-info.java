/** From Turtle and its sister syntaxes to one dataset: reading safely, and the packaged graph as an immutable snapshot. */
package pimkg.graph;
