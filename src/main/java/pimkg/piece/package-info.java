/** A file of statements in pieces that can be read alone: which of them were there before, and a selection of them as an input. */
package pimkg.piece;
