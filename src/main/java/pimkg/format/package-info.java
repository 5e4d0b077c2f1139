/** The forms of a report: for people, for spreadsheets, for programs and for the services that build and review. */
package pimkg.format;
