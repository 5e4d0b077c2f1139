/** Pages on which people look around: the start, terms, lists, search; each with an address to share. */
package pimkg.look;
