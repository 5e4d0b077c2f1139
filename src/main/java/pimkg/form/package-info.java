/** What the fields of agencies' forms mean: the tables of {@code data/intake}, ready to be used in both directions. */
package pimkg.form;
