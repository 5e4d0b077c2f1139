/** A graph as one text, the same whatever order and whatever blank node labels it came with, so that it can be compared by a hash. */
package pimkg.canon;
