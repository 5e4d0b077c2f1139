/** Questions over HTTP: the endpoint with its lanes, stored questions, and the editor. */
package pimkg.sparql;
