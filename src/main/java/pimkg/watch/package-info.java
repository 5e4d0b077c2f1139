/** What an operator sees of a running server: numbers, and a line a request; never what was asked, nor who asked. */
package pimkg.watch;
