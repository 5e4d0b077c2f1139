/** One stored question to several servers: who answered what, who did not, and why. */
package pimkg.federation;
