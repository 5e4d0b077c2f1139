/** Asks those servers that the operator has named, and nobody else. */
package pimkg.remote;
