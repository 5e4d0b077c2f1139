package pimkg.sssom;

import java.util.List;
import pimkg.crosswalk.Origin;
import pimkg.text.Language;
import pimkg.text.Texts;

/**
 * Why a file of mappings, or a part of it, can't be used as it is, or what of it was read otherwise than written.
 *
 * @param origin where
 * @param kind   what kind of trouble
 * @param words  what the text of the kind puts in
 */
public record Trouble(Origin origin, Kind kind, List<String> words) {

    /** Kinds of trouble. Each has its text in the message bundles. */
    public enum Kind {
        /** Not UTF-8, or damaged. */
        ENCODING,
        /** Nothing in it. */
        EMPTY,
        /** Larger than can be taken in. */
        TOO_LARGE,
        /** It could not be read from its disk. */
        IO,
        /** The head is not YAML. */
        YAML,
        /** The head uses what SSSOM forbids of YAML. */
        YAML_FORBIDDEN,
        /** A slot of the head has another form than it should. */
        HEAD_FORM,
        /** A prefix is given another meaning than SSSOM fixes, or none. */
        CURIE_MAP,
        /** The definition of a slot beyond SSSOM is unusable. */
        EXTENSION(false),
        /** Nobody says what a slot means; it is kept under its name. */
        UNKNOWN_SLOT(false),
        /** A slot stands where SSSOM has it not; it is left out. */
        MISPLACED_SLOT(false),
        /** The version of SSSOM is not known here. */
        VERSION,
        /** There is no line with the names of columns. */
        COLUMNS,
        /** A column is there twice. */
        COLUMN_TWICE,
        /** A row has more cells than there are columns. */
        TOO_MANY_CELLS,
        /** A row has fewer; the last are taken for empty. */
        TOO_FEW_CELLS(false),
        /** A cell is larger than can be meant. */
        CELL_TOO_LARGE,
        /** A quoted cell never ends. */
        QUOTE,
        /** A prefix that is not declared. */
        PREFIX,
        /** A whole IRI where a CURIE should be; it is taken as it is. */
        WHOLE_IRI(false),
        /** Not a number. */
        NUMBER,
        /** A number out of bounds. */
        RANGE,
        /** Not a day. */
        DATE,
        /** Not one of the values it may be. */
        CHOICE,
        /** A slot without which there is no mapping is empty. */
        REQUIRED,
        /** NoTermFound stands elsewhere than as subject or object. */
        NO_TERM,
        /** Not JSON. */
        JSON,
        /** Not RDF. */
        RDF,
        /** Readable, but no set of mappings. */
        NOT_MAPPINGS,
        /** A relation of the Alignment format that has no counterpart. */
        RELATION(false),
        /** There is more of this; the rest is left untold. */
        MORE(false);

        private final boolean error;

        Kind() {
            this(true);
        }

        Kind(boolean error) {
            this.error = error;
        }

        /** Whether something is lost or can't be trusted, so that the file should not be used. */
        public boolean isError() {
            return error;
        }
    }

    /** Takes a copy of the words. */
    public Trouble {
        words = List.copyOf(words);
    }

    /** What is wrong, why that matters and what to do. */
    public String in(Language language) {
        return Texts.of(Trouble.class, language).get("trouble." + kind, words.toArray());
    }
}
