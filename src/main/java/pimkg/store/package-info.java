/** The submissions of agencies, kept: every version with who, when and what, and the current ones as one dataset for each audience. */
package pimkg.store;
