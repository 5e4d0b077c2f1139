package pimkg.vocabulary;

import pimkg.graph.Reading.Reason;

/** A file that can't be read as a code list. Shown to whoever brought it, hence checked. */
public final class VocabularyException extends Exception {

    private static final long serialVersionUID = 1L;

    /** What is wrong with the file. */
    public enum Fault {
        /** It is empty, or no term could be recognised in it. */
        NO_TERMS,
        /** It breaks the rules of its format, or is cut off. */
        DAMAGED,
        /** It is text in another encoding than UTF-8 or UTF-16. */
        ENCODING,
        /** It is larger than a code list can be. */
        TOO_LARGE,
        /** It is in no format known here. */
        UNKNOWN_FORMAT;

        /** The fault of a file that a reader of documents refused. */
        static Fault of(Reason reason) {
            return switch (reason) {
                case EMPTY -> NO_TERMS;
                case ENCODING -> ENCODING;
                case TOO_LARGE, TOO_DEEP, OUT_OF_ORDER, BOMB -> TOO_LARGE;
                case NOT_RDF, REMOTE_CONTEXT, UNKNOWN_FORM, OLD_WORKBOOK, ENCRYPTED -> UNKNOWN_FORMAT;
                case IO, SYNTAX, DAMAGED, DOCTYPE, DUPLICATE_HEADING -> DAMAGED;
            };
        }
    }

    private final Fault fault;
    private final String place;

    /**
     * A fault.
     *
     * @param place where, as far as known: {@code line 7}; may be empty
     */
    public VocabularyException(Fault fault, String place) {
        super(fault + " " + place);
        this.fault = fault;
        this.place = place;
    }

    /** What is wrong. */
    public Fault fault() {
        return fault;
    }

    /** Where; may be empty. */
    public String place() {
        return place;
    }
}
