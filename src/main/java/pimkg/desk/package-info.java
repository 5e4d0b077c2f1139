/** Pages on which descriptions of agencies are found, held against each other, submitted and undone. */
package pimkg.desk;
