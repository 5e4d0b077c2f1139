/** Answers that were given once and are still right, kept in memory as they were sent. */
package pimkg.recall;
