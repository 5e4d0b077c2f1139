/** Files of shapes that others made, looked over before they are trusted: an engine skips in silence what it does not know. */
package pimkg.lint;
