/** Sets of mappings in a store, so that they go where its changes go: into backups, into the log, to copies. */
package pimkg.mirror;
