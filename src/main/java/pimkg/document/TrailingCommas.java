package pimkg.document;

/**
 * JSON that people wrote by hand, with commas before closing brackets: these can mean nothing, so each is taken for a blank, and
 * every other place stays where it was.
 *
 * @param text  without them
 * @param line  where the first one stood, from 1; 0 when there was none
 * @param times how many there were
 */
record TrailingCommas(String text, int line, int times) {

    static TrailingCommas outOf(String text) {
        StringBuilder clean = new StringBuilder(text);
        boolean quoted = false;
        int comma = -1;
        int line = 1;
        int first = 0;
        int times = 0;
        for (int at = 0; at < text.length(); at++) {
            char letter = text.charAt(at);
            line += letter == '\n' ? 1 : 0;
            if (quoted) {
                at += letter == '\\' ? 1 : 0;
                quoted = letter != '"';
            } else if (letter == '"') {
                quoted = true;
                comma = -1;
            } else if ((letter == '}' || letter == ']') && comma >= 0) {
                clean.setCharAt(comma, ' ');
                first = times++ == 0 ? line : first;
                comma = -1;
            } else if (!Character.isWhitespace(letter)) {
                comma = letter == ',' ? at : -1;
            }
        }
        return new TrailingCommas(clean.toString(), first, times);
    }
}
