package pimkg.crosswalk;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Numbers as canonical SSSOM writes them. */
public final class Numbers {

    private static final int DIGITS = 3;

    private Numbers() {
    }

    /** With up to three digits behind the point, as few as needed, halves rounded away from zero. */
    public static String canonical(double value) {
        return canonical(BigDecimal.valueOf(value));
    }

    /** With all its digits, none of them superfluous. */
    public static String plain(double value) {
        return value == 0 ? "0" : BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
    }

    /** As {@link #canonical(double)}; {@code text} is a number. */
    public static String canonical(String text) {
        return canonical(new BigDecimal(text));
    }

    private static String canonical(BigDecimal value) {
        BigDecimal rounded = value.setScale(DIGITS, RoundingMode.HALF_UP).stripTrailingZeros();
        return rounded.signum() == 0 ? "0" : rounded.toPlainString();
    }
}
