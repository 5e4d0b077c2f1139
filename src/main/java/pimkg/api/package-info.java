/** The addresses of the server, described once: for programs as OpenAPI, for people as a page. */
package pimkg.api;
