package pimkg.match;

import java.util.Locale;

/** How the letters of a text are taken before a piece is looked for in it. */
public enum Letters {

    /** As they are. */
    AS_THEY_ARE {
        @Override
        public String of(String text) {
            return text;
        }
    },
    /** As LCASE makes them in Jena, which goes by the language of the machine. */
    LOWER {
        @Override
        public String of(String text) {
            return text.toLowerCase(Locale.getDefault());
        }
    },
    /** As UCASE makes them in Jena. */
    UPPER {
        @Override
        public String of(String text) {
            return text.toUpperCase(Locale.getDefault());
        }
    },
    /** Alike for all that a regular expression takes for the same letter when it does not tell cases apart. */
    ALIKE {
        @Override
        public String of(String text) {
            return text.codePoints().map(each -> Character.toLowerCase(Character.toUpperCase(each)))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
        }
    };

    /** A text with its letters so taken. */
    public abstract String of(String text);
}
