package pimkg.graph;

import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Graph;

/** What came of reading an {@link RdfInput}: a graph, or the reason why there is none. */
public sealed interface Reading {

    /**
     * The input is RDF.
     *
     * @param graph   its triples, those of named graphs included
     * @param syntax  the syntax it was read in
     * @param remarks what the parser doubted without giving up, in the order of the file; at most
     *                {@value RdfReader#MAX_REMARKS}
     */
    record Read(Graph graph, Syntax syntax, List<Remark> remarks) implements Reading {
        /** Takes a copy of the list. */
        public Read {
            remarks = List.copyOf(remarks);
        }
    }

    /**
     * The statements of the input were handed on one by one.
     *
     * @param syntax  the syntax it was read in; empty when it was no RDF to begin with
     * @param remarks as in {@link Read}
     * @param account what became of each field, when it was no RDF to begin with
     */
    record Streamed(Optional<Syntax> syntax, List<Remark> remarks, Optional<Account> account) implements Reading {
        /** Takes a copy of the list. */
        public Streamed {
            remarks = List.copyOf(remarks);
        }
    }

    /**
     * The input can't be used.
     *
     * @param reason the kind of trouble
     * @param remark where it is and what the parser said of it
     */
    record Unreadable(Reason reason, Remark remark) implements Reading {
    }

    /**
     * A remark of a parser.
     *
     * @param line   from 1; 0 when unknown
     * @param column from 1; 0 when unknown
     * @param text   the parser's own words, in English; for a refused context its address; may be empty
     */
    record Remark(long line, long column, String text) {
        /** A remark on the whole input. */
        public static Remark onAll(String text) {
            return new Remark(0, 0, text);
        }
    }

    /** Why an input can't be used. Each has its text in the message bundles of the reports. */
    enum Reason {
        /** It could not be opened or read to its end. */
        IO,
        /** There is nothing in it but white space. */
        EMPTY,
        /** It is something else than RDF: a spreadsheet, a web page, a PDF, plain JSON. */
        NOT_RDF,
        /** It breaks the rules of its syntax. */
        SYNTAX,
        /** It is a workbook or an archive, and broken or cut off; the text says where. */
        DAMAGED,
        /** It is text in another encoding than UTF-8, or damaged. */
        ENCODING,
        /** It names a JSON-LD context that is not carried inside. */
        REMOTE_CONTEXT,
        /** It has a document type declaration, whose entities could be lost or reach for other files. */
        DOCTYPE,
        /** It is nested deeper than can be followed. */
        TOO_DEEP,
        /** It is larger than this process has memory for. */
        TOO_LARGE,
        /** It is a workbook or an archive that a password protects. */
        ENCRYPTED,
        /** It is a workbook of the old kind ({@code .xls}), which is not read. */
        OLD_WORKBOOK,
        /** It is an archive that would unpack to far more than a description can be. */
        BOMB,
        /** It is JSON, YAML or a table, in no form that is known; the text says what it has. */
        UNKNOWN_FORM,
        /** Two columns have one heading, and nobody can tell which is meant; the text says which and where. */
        DUPLICATE_HEADING,
        /** It is so, and speaks of one thing in places so far from each other that it can't be read in parts. */
        OUT_OF_ORDER
    }
}
