/** Code lists of agencies, in whatever form they are kept, as terms with labels, definitions, context and place. */
package pimkg.vocabulary;
