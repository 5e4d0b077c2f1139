/** Fuseki with our endpoints and guards: what is served where, and how it starts, is watched and ends. */
package pimkg.server;
