/** What programs can ask of a server: its description in OpenAPI, and the same as a page. */
package pimkg.openapi;
