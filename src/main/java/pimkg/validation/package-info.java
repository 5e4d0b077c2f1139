/** Judges a description of a dataset: rules as SHACL shapes, findings as data, a verdict, a score per principle. */
package pimkg.validation;
