/** The workbook that agencies fill: empty, filled, and given back with the cells to mend marked. */
package pimkg.workbook;
