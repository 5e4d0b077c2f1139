package pimkg.rule;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Codes as people count: P2.9 before P2.10. A code of another form stands behind, by its letters. */
record CodeOrder(String code) implements Comparable<CodeOrder> {

    private static final Pattern CODE = Pattern.compile("P(\\d{1,4})\\.(\\d{1,4})");

    @Override
    public int compareTo(CodeOrder other) {
        int byNumber = Integer.compare(number(), other.number());
        return byNumber != 0 ? byNumber : code.compareTo(other.code);
    }

    private int number() {
        Matcher matcher = CODE.matcher(code);
        return matcher.matches() ? Integer.parseInt(matcher.group(1)) * 10_000 + Integer.parseInt(matcher.group(2)) : Integer.MAX_VALUE;
    }
}
