/** The command line: arguments in, text and an exit code out. The only place that speaks to the standard streams. */
package pimkg.cli;
