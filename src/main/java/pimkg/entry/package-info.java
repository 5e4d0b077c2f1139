/** What the graph says of one thing, gathered for people: its meaning, its kin, who uses it, under which code. */
package pimkg.entry;
