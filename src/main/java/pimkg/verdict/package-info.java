/** Judging descriptions over HTTP, for people and for programs. */
package pimkg.verdict;
