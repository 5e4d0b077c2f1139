/** A model of language that tells how like in meaning two labels are, where it is on the class path. */
package pimkg.embedding;
