/**
 * Files that are no RDF, tables and trees, read carefully: each value with its place, each doubt with a note.
 *
 * <p>The notes, by code; whoever shows them has the words:
 *
 * <table>
 * <caption>Codes of notes</caption>
 * <tr><th>code</th><th>from</th><th>arguments</th><th>says</th></tr>
 * <tr><td>{@code encoding}</td><td>CSV, JSON, YAML</td><td>charset</td><td>the text was not UTF-8 and was read so</td></tr>
 * <tr><td>{@code quotes}</td><td>CSV</td><td></td><td>quotation marks between tabs were read as letters</td></tr>
 * <tr><td>{@code formula}</td><td>XLSX</td><td>cell</td><td>the value is what a formula gave when the file was saved</td></tr>
 * <tr><td>{@code formula-empty}</td><td>XLSX</td><td>cell</td><td>a formula whose value was not saved; read as empty</td></tr>
 * <tr><td>{@code cell-error}</td><td>XLSX</td><td>cell, error</td><td>an error such as #REF! stands there; read as empty</td></tr>
 * <tr><td>{@code merged}</td><td>XLSX</td><td>range</td><td>cells are merged; only the first has the value</td></tr>
 * <tr><td>{@code date-odd}</td><td>XLSX</td><td>cell</td><td>formatted as a date, but no day; read as a number</td></tr>
 * <tr><td>{@code duplicate-key}</td><td>JSON</td><td></td><td>the key was there before; the first value stays</td></tr>
 * <tr><td>{@code trailing-comma}</td><td>JSON</td><td>number</td><td>commas before closing brackets were left out</td></tr>
 * <tr><td>{@code json-lines}</td><td>JSON</td><td>number</td><td>one object a line, read as one list</td></tr>
 * <tr><td>{@code more}</td><td>all</td><td>code, number</td><td>so many more notes of that code were left out</td></tr>
 * </table>
 */
package pimkg.document;
