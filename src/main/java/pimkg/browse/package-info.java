/** The terms in lists: by letter, by list, as a tree, by kind, by what is looked for. */
package pimkg.browse;
