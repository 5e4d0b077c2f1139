/** The page on which a description is checked: its form, the score, the findings at their places in what was given, and what to take along. */
package pimkg.check;
