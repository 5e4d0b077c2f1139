/** Puts in place what can only be meant one way, and nothing else: the rest of a file stays as its author wrote it. */
package pimkg.fix;
