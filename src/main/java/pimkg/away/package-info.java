/** What is read away from the desk: a glossary to print, and the terms as one file that needs no network. */
package pimkg.away;
