/** What of PIM the mappings of each vocabulary reach, by what, and what they do not reach. */
package pimkg.coverage;
