package pimkg.phrase;

/** Letters and digits that mean the same to every parser. */
public final class Letters {

    private Letters() {
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
