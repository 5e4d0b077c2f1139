/** Copies of a store that follow it: each change as an event of a log, told by one server and made by others. */
package pimkg.replica;
