/** Each list of terms as a vocabulary of Skosmos' REST API, for tools that ask a Skosmos. */
package pimkg.skosmos;
