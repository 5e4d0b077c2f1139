/** What ships beside the classes: the files, and the statements of the Turtle among them in a form that loads at once. */
package pimkg.packaged;
