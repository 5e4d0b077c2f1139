package pimkg.rule;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Codes as people count: P2.9 before P2.10, D9 before D10. A code of another form stands behind, by its letters. */
record CodeOrder(String code) implements Comparable<CodeOrder> {

    private static final Pattern CODE = Pattern.compile("(?:P(\\d{1,4})\\.|D)(\\d{1,4})");

    private static final int AFTER_THE_PRINCIPLES = 10_000;

    @Override
    public int compareTo(CodeOrder other) {
        int byNumber = Integer.compare(number(), other.number());
        return byNumber != 0 ? byNumber : code.compareTo(other.code);
    }

    private int number() {
        Matcher matcher = CODE.matcher(code);
        if (!matcher.matches()) {
            return Integer.MAX_VALUE;
        }
        int chapter = matcher.group(1) == null ? AFTER_THE_PRINCIPLES : Integer.parseInt(matcher.group(1));
        return chapter * 10_000 + Integer.parseInt(matcher.group(2));
    }
}
