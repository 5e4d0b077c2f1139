/** What stands between the network and the servlets: who comes, what they may use, and that nobody slow holds up the others. */
package pimkg.edge;
