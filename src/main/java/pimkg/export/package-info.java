/** Descriptions written in the forms of agencies: the tables of forms, used backwards. */
package pimkg.export;
