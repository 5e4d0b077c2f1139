package pimkg.format;

/** Makes what somebody else wrote safe to show: nothing in it steers a terminal, breaks a line or turns the reading direction. */
final class Visible {

    private Visible() {
    }

    /** The text with a sign in place of each control character and each character that overrides the direction of writing. */
    static String text(String foreign) {
        StringBuilder out = new StringBuilder(foreign.length());
        foreign.codePoints().map(Visible::shown).forEach(out::appendCodePoint);
        return out.toString();
    }

    private static int shown(int letter) {
        if (letter < ' ') {
            return 0x2400 + letter;
        }
        boolean steers = Character.getType(letter) == Character.CONTROL || letter == 0x2028 || letter == 0x2029
            || letter >= 0x202A && letter <= 0x202E || letter >= 0x2066 && letter <= 0x2069;
        return steers ? 0xFFFD : letter;
    }

    /** The text without what XML 1.0 can't hold, and what {@link #text} replaces but for line ends and tabs. */
    static String xml(String foreign) {
        StringBuilder out = new StringBuilder(foreign.length());
        foreign.codePoints().map(letter -> letter == '\n' || letter == '\t' ? letter : shown(letter))
            .map(letter -> letter >= 0xD800 && letter <= 0xDFFF || (letter & 0xFFFE) == 0xFFFE ? 0xFFFD : letter)
            .forEach(out::appendCodePoint);
        return out.toString();
    }
}
