/** What is remembered of files that were judged: columns of numbers, so that what did not change costs next to nothing, and the file they are kept in. */
package pimkg.memory;
