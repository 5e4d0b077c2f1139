/** The rules as people read them: code, principle, weight, words; and the sets of rules that one may ask for. */
package pimkg.rule;
