/** Sets of mappings that are held: those that ship and those of a folder, on which several people decide. */
package pimkg.shelf;
