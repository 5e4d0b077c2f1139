/** What agencies submit: taken in with care, and shown to those whom it is for. */
package pimkg.submission;
