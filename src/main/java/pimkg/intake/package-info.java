/** Files in the forms of agencies, read as descriptions: every statement with its place, every field accounted for. */
package pimkg.intake;
