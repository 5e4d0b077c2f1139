/** Measurements over HTTP, side by side with other servers of the same statements. */
package pimkg.peer;
