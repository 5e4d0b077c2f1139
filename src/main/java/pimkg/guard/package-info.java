/** What a question may cost: a clock and a purse that stop whatever runs too long or holds too much. */
package pimkg.guard;
