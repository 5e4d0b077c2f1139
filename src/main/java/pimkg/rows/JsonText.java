package pimkg.rows;

/** Texts as JSON has them, with the letters written out that Jena writes out. */
final class JsonText {

    private static final String HEX = "0123456789ABCDEF";

    private JsonText() {
    }

    /** Adds a text in quotation marks. */
    static void quote(StringBuilder out, String text) {
        out.append('"');
        int plain = 0;
        for (int at = 0; at < text.length(); at++) {
            char letter = text.charAt(at);
            if (isPlain(letter) && (letter != '/' || at == 0 || text.charAt(at - 1) != '<')) {
                continue;
            }
            out.append(text, plain, at).append('\\');
            escape(out, letter);
            plain = at + 1;
        }
        out.append(text, plain, text.length()).append('"');
    }

    private static boolean isPlain(char letter) {
        boolean strange = letter < ' ' || letter >= '\u007F' && letter <= '\u009F' || letter >= '\u2000' && letter < '\u2100';
        return !strange && letter != '"' && letter != '\\';
    }

    private static void escape(StringBuilder out, char letter) {
        switch (letter) {
            case '"', '\\', '/' -> out.append(letter);
            case '\b' -> out.append('b');
            case '\f' -> out.append('f');
            case '\n' -> out.append('n');
            case '\r' -> out.append('r');
            case '\t' -> out.append('t');
            default -> {
                out.append('u');
                for (int bits = 12; bits >= 0; bits -= 4) {
                    out.append(HEX.charAt(letter >> bits & 15));
                }
            }
        }
    }
}
