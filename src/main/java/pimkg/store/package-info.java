/** A directory that keeps every version: a journal, which counts, and databases made from it; opened with distrust, and looked after. */
package pimkg.store;
