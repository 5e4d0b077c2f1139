/** Numbers and marks as drawings that are told apart without colour, print, and follow the style sheet of the page. */
package pimkg.chart;
