/** A catalogue judged before and judged again: only what changed since is looked at. */
package pimkg.again;
