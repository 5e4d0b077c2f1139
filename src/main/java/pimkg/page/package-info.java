/** Pages for people, rendered here, readable without scripts, in four languages. */
package pimkg.page;
