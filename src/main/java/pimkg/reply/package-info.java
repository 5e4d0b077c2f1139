/** How requests are read and answered everywhere: bodies, bounds, tokens, forms of answers, and problems. */
package pimkg.reply;
