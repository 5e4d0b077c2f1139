package pimkg.term;

/**
 * Whether an address is of the form that nearly all are: {@code http} or {@code https}, a host of small letters, digits and hyphens, then
 * letters, digits and a few signs. Nothing about such an address is to be resolved, and there is nothing to say of it. Of any other
 * Jena is asked.
 */
public final class PlainAddress {

    private static final int LONGEST_LABEL = 63;

    /** Letters, digits, hyphen and underscore: nearly all signs of nearly all addresses. */
    private static final boolean[] COMMON = common();

    private PlainAddress() {
    }

    /** Whether it is. */
    public static boolean is(String text) {
        int host = text.startsWith("https://") ? 8 : text.startsWith("http://") ? 7 : 0;
        int path = host == 0 ? -1 : hostEnd(text, host);
        return path > host && (path == text.length() || text.charAt(path) == '/' && isPath(text, path));
    }

    /** Where the host ends, or -1: labels begin with a letter and end with a letter or digit. */
    private static int hostEnd(String text, int start) {
        int label = start;
        int at = start;
        while (at < text.length() && text.charAt(at) != '/') {
            char sign = text.charAt(at);
            boolean first = at == label;
            if (sign == '.' ? first || text.charAt(at - 1) == '-' : !(isSmall(sign) || !first && (isDigit(sign) || sign == '-'))) {
                return -1;
            }
            label = sign == '.' ? at + 1 : label;
            if (at - label > LONGEST_LABEL - 1) {
                return -1;
            }
            at++;
        }
        return at == label || text.charAt(at - 1) == '-' ? -1 : at;
    }

    /** Segments that do not begin with a dot, and at most one fragment. */
    private static boolean isPath(String text, int start) {
        boolean fragment = false;
        for (int at = start; at < text.length(); at++) {
            char sign = text.charAt(at);
            if (sign >= COMMON.length || !COMMON[sign]) {
                boolean begins = at > start && text.charAt(at - 1) == '/';
                boolean fine = sign == '/' || sign == '.' ? !begins : sign == '#' && !fragment;
                if (!fine) {
                    return false;
                }
                fragment |= sign == '#';
            }
        }
        return true;
    }

    private static boolean[] common() {
        boolean[] common = new boolean[128];
        for (char sign = 0; sign < common.length; sign++) {
            common[sign] = isSmall(sign) || isDigit(sign) || isOther(sign);
        }
        return common;
    }

    private static boolean isOther(char sign) {
        return sign >= 'A' && sign <= 'Z' || sign == '-' || sign == '_';
    }

    private static boolean isSmall(char sign) {
        return sign >= 'a' && sign <= 'z';
    }

    private static boolean isDigit(char sign) {
        return sign >= '0' && sign <= '9';
    }
}
