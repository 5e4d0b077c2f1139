/** The table form of SSSOM, read as forgivingly as can be done without guessing and written canonically. */
package pimkg.sssom;
