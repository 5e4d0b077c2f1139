/** A file to which records are only ever added, each carrying the hash of the one before: nothing in it changes unnoticed. */
package pimkg.journal;
