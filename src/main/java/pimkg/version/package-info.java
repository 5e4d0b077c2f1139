/** What was ever done with each description: its key, who may read it, and every version with who, when and what. */
package pimkg.version;
