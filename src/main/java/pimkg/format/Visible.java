package pimkg.format;

/** Makes what somebody else wrote safe to show: nothing in it steers a terminal, breaks a line or turns the reading direction. */
public final class Visible {

    private static final int UNKNOWN = 0xFFFD;

    private Visible() {
    }

    /** The text with a sign in place of each control character and each character that overrides the direction of writing. */
    public static String text(String foreign) {
        return shown(foreign, "");
    }

    /** The same without what XML 1.0 can't hold either, but with its line ends and tabs. */
    public static String xml(String foreign) {
        return shown(foreign, "\n\t");
    }

    private static String shown(String foreign, String kept) {
        int plain = 0;
        while (plain < foreign.length() && isPlain(foreign.charAt(plain))) {
            plain++;
        }
        if (plain == foreign.length()) {
            return foreign;
        }
        StringBuilder out = new StringBuilder(foreign.length());
        foreign.codePoints().map(letter -> kept.indexOf(letter) >= 0 ? letter : shown(letter)).forEach(out::appendCodePoint);
        return out.toString();
    }

    /** Nearly every letter there is: a text of these alone stays as it is. */
    private static boolean isPlain(char letter) {
        return letter >= ' ' && letter < 0x7F || letter >= 0xA0 && letter < 0x2028 || letter > 0x202E && letter < 0x2066
            || letter > 0x2069 && letter < Character.MIN_SURROGATE;
    }

    private static int shown(int letter) {
        if (letter < ' ') {
            return 0x2400 + letter;
        }
        boolean steers = Character.getType(letter) == Character.CONTROL || letter == 0x2028 || letter == 0x2029
            || letter >= 0x202A && letter <= 0x202E || letter >= 0x2066 && letter <= 0x2069;
        boolean noCharacter = letter >= Character.MIN_SURROGATE && letter <= Character.MAX_SURROGATE || (letter & 0xFFFE) == 0xFFFE;
        return steers || noCharacter ? UNKNOWN : letter;
    }
}
