/** What is in the catalogue now, as one database for each audience, and held against what was accepted. */
package pimkg.database;
