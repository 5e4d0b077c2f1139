/** Attacks on a real server, each by its name and with the safe answer that is expected. */
package pimkg.attack;
