/** Who may write: tokens, kept as hashes. */
package pimkg.access;
