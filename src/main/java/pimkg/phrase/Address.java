package pimkg.phrase;

/** Addresses that stand in a query as they are meant. */
public final class Address {

    private static final String FURTHER = "/_#=";

    private Address() {
    }

    /** Whether a part of a text is an address with a host, in which Jena would change nothing. */
    public static boolean isPlain(String text, int from, int to) {
        int host = text.startsWith("http://", from) ? from + 7 : text.startsWith("https://", from) ? from + 8 : to;
        int path = text.indexOf('/', host);
        if (path < 0 || path >= to || path == host) {
            return false;
        }
        for (int at = host; at < to; at++) {
            char letter = text.charAt(at);
            boolean plain = letter >= 'a' && letter <= 'z' || isDigit(letter) || letter == '-';
            boolean dot = letter == '.' && at + 1 < to && (isLetter(text.charAt(at + 1)) || isDigit(text.charAt(at + 1)));
            boolean further = at >= path && (isLetter(letter) || FURTHER.indexOf(letter) >= 0);
            if (!plain && !dot && !further) {
                return false;
            }
        }
        return true;
    }

    /** Of the 26 that everybody has. */
    public static boolean isLetter(char letter) {
        return letter >= 'a' && letter <= 'z' || letter >= 'A' && letter <= 'Z';
    }

    /** Of the ten that everybody has. */
    public static boolean isDigit(char letter) {
        return letter >= '0' && letter <= '9';
    }
}
