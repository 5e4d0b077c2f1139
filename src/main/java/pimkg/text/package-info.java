/** Words for people: the four languages and the message bundles, so that no sentence stands in the code. */
package pimkg.text;
