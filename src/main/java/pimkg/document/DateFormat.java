package pimkg.document;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Days and times in workbooks: numbers that only their format tells from other numbers. */
enum DateFormat {
    /** A number like others. */
    NONE,
    /** A day, with or without a time. */
    DAY,
    /** A time of day. */
    TIME;

    private static final long SECONDS = 86_400;
    /** Between the 28th of February and the 1st of March 1900 there was no other day, though workbooks have one. */
    private static final int NO_DAY = 60;
    private static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);
    private static final DateTimeFormatter TIME_TEXT = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);
    /** Text in quotes, letters behind a backslash, fillers, colours, conditions and locales. */
    private static final Pattern NO_CODE = Pattern.compile("\"[^\"]*\"|[\\\\_*].|\\[(?!h+]|m+]|s+])[^\\]]*]");
    private static final Pattern ELAPSED = Pattern.compile("\\[[hms]+]");

    /**
     * What a format shows.
     *
     * @param id   its number; those below 164 have a fixed meaning and may lack a code
     * @param code such as {@code dd/mm/yyyy}; may be empty
     */
    static DateFormat of(int id, String code) {
        if (id >= 14 && id <= 17 || id == 22 || id >= 27 && id <= 36 || id >= 50 && id <= 58) {
            return DAY;
        }
        if (id >= 18 && id <= 21 || id == 45 || id == 47) {
            return TIME;
        }
        String bare = NO_CODE.matcher(code.toLowerCase(Locale.ROOT)).replaceAll("").split(";", 2)[0];
        if (bare.contains("general") || ELAPSED.matcher(bare).find()) {
            return NONE;
        }
        boolean time = bare.indexOf('h') >= 0 || bare.indexOf('s') >= 0;
        boolean day = bare.indexOf('y') >= 0 || bare.indexOf('d') >= 0 || !time && bare.indexOf('m') >= 0;
        return day ? DAY : time ? TIME : NONE;
    }

    /** The day, the day and time, or the time, as ISO 8601 writes them; empty when the number stands for none. */
    Optional<String> text(BigDecimal number, boolean since1904) {
        if (number.signum() < 0 || number.compareTo(BigDecimal.valueOf(LAST_DAY.toEpochDay() * 2)) > 0) {
            return Optional.empty();
        }
        long seconds = number.multiply(BigDecimal.valueOf(SECONDS)).setScale(0, RoundingMode.HALF_UP).longValueExact();
        long days = seconds / SECONDS;
        LocalTime time = LocalTime.ofSecondOfDay(seconds % SECONDS);
        if (this == TIME && days == 0) {
            return Optional.of(TIME_TEXT.format(time));
        }
        return day(days, since1904).map(day -> time.equals(LocalTime.MIDNIGHT) ? day.toString()
            : day + "T" + TIME_TEXT.format(LocalDateTime.of(day, time)));
    }

    private static Optional<LocalDate> day(long days, boolean since1904) {
        if (!since1904 && (days == 0 || days == NO_DAY)) {
            return Optional.empty();
        }
        LocalDate start = since1904 ? LocalDate.of(1904, 1, 1)
            : days < NO_DAY ? LocalDate.of(1899, 12, 31) : LocalDate.of(1899, 12, 30);
        return Optional.of(start.plusDays(days)).filter(day -> !day.isAfter(LAST_DAY));
    }
}
