/** Measurements, side by side with plain Jena over the same generated data. */
package pimkg.bench;
