/** Lists and mappings over HTTP: linking a list, reviewing links, keeping sets of mappings. */
package pimkg.linkage;
