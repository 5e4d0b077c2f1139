/** What agencies submit: changes made whole or not at all, and told in their order; what is there now, and what ever was. */
package pimkg.catalogue;
