/** How the tools of others look up terms: reconciliation and the paths of Skosmos. */
package pimkg.lookup;
