/** How a server is set up: where it listens, what it may take, what it keeps, and what it copies. */
package pimkg.setting;
