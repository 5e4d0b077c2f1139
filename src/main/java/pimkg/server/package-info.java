/** Fuseki with our endpoints and guards: the only package that knows servlets. */
package pimkg.server;
