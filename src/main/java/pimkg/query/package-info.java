/** Questions and their answers: the stored ones in {@code .rq} files, those that users bring, and the search for terms. */
package pimkg.query;
