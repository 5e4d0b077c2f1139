/** Who is let in when many come: lanes for heavy work, and what each client may use in a minute. */
package pimkg.admission;
