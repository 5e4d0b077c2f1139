package pimkg.crosswalk;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Numbers as canonical SSSOM writes them. */
final class Numbers {

    private static final int DIGITS = 3;

    private Numbers() {
    }

    /** With up to three digits behind the point, as few as needed, halves rounded away from zero. */
    static String canonical(double value) {
        return canonical(BigDecimal.valueOf(value));
    }

    /** As above; {@code text} is a number. */
    static String canonical(String text) {
        return canonical(new BigDecimal(text));
    }

    private static String canonical(BigDecimal value) {
        BigDecimal rounded = value.setScale(DIGITS, RoundingMode.HALF_UP).stripTrailingZeros();
        return rounded.signum() == 0 ? "0" : rounded.toPlainString();
    }
}
