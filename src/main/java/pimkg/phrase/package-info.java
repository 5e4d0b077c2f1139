/** What a query has in common with others that ask the same of other terms and words. */
package pimkg.phrase;
