/** What is described, as one reader may see it: narrowed by facets, counted, and held against what is not described. */
package pimkg.inventory;
