/** What agencies submit, over HTTP: reading, looking for gaps, putting, taking out, and versions. */
package pimkg.register;
