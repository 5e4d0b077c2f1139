/** Finds the terms that an agency's terms correspond to, with the reason, the kind of link and how sure it is. */
package pimkg.link;
