/** What was given, as text by its lines or as sheets by their cells, with a pin wherever there is something to say; never more of it than a page holds. */
package pimkg.margin;
