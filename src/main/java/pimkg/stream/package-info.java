/** Files larger than memory, read description by description: each with all that rules may look at, and where it stands. */
package pimkg.stream;
