package pimkg.guard;

import java.math.BigDecimal;
import java.util.Optional;
import javax.xml.datatype.DatatypeConstants;
import javax.xml.datatype.Duration;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.expr.nodevalue.NodeValueDecimal;
import org.apache.jena.sparql.expr.nodevalue.NodeValueInteger;
import org.apache.jena.sparql.expr.nodevalue.NodeValueString;
import org.apache.jena.sparql.util.Context;
import org.apache.jena.sparql.util.Symbol;
import pimkg.guard.StoppedQueryException.Why;

/**
 * What one query has taken so far. Every method throws {@link StoppedQueryException} when that is more than it may; once
 * stopped it stays so, whoever caught the exception. For one thread. To be closed when its answer is needed no more, if it has its
 * memory out of a purse.
 */
public final class Meter implements AutoCloseable {

    private static final Symbol KEY = Symbol.create("https://w3id.org/pim-kg/meter");
    /** For queries that Jena's own libraries ask: no limit of ours is to be met before theirs. */
    private static final java.time.Duration LONGEST = java.time.Duration.ofMinutes(10);
    /** Asking what time it is costs some 25 ns. */
    private static final int TICKS_PER_LOOK = 64;
    /** Java adds durations month by month. */
    private static final double MOST_DAYS = 1_000_000;
    private static final double DAYS_PER_YEAR = 366;
    private static final double DAYS_PER_MONTH = 31;
    private static final double HOURS_PER_DAY = 24;
    /** What is taken out of a purse at a time. */
    private static final long HANDFUL = 128 << 10;
    private static final double MINUTES_PER_DAY = 1_440;
    private static final double SECONDS_PER_DAY = 86_400;

    private final Limits limits;
    private final long end;
    private final Purse purse;
    private long held;
    private long taken;
    private long steps;
    private int ticks;
    private final Runnable other;
    private StoppedQueryException stopped;

    /** Starts the clock. */
    public Meter(Limits limits) {
        this(limits, () -> { });
    }

    /**
     * Starts the clock of one query among others in a larger piece of work.
     *
     * @param other is run when this looks at its clock, and throws when the time of the whole is over
     */
    public Meter(Limits limits, Runnable other) {
        this(limits, other, new Purse(Long.MAX_VALUE));
    }

    /**
     * Starts the clock of one query among others that run beside it.
     *
     * @param other is run when this looks at its clock, and throws when the query has to end for another reason
     * @param purse what they all may hold
     */
    public Meter(Limits limits, Runnable other, Purse purse) {
        this.limits = limits;
        this.other = other;
        this.purse = purse;
        this.end = System.nanoTime() + limits.time().toNanos();
    }

    /** The meter of a running query; empty when it runs without one. */
    public static Optional<Meter> of(Context context) {
        return Optional.ofNullable(context.get(KEY));
    }

    /** The meter of a running query; one with much time when it was started by somebody who knows of no meters. */
    public static Meter orNew(Context context) {
        return of(context).orElseGet(() -> new Meter(Limits.alone(LONGEST)));
    }

    /** Has the queries that run in this context measured. */
    public void in(Context context) {
        context.set(KEY, this);
    }

    /** What it may take. */
    public Limits limits() {
        return limits;
    }

    /** The time that is left, in milliseconds; at least 1. */
    public long millisLeft() {
        return Math.max(1, (end - System.nanoTime()) / 1_000_000);
    }

    /** To be called at every small piece of work. */
    public void tick() {
        ticks++;
        if (ticks % TICKS_PER_LOOK == 0) {
            look();
        }
    }

    /** Looks at the clock. */
    public void look() {
        check();
        try {
            other.run();
        } catch (StoppedQueryException over) {
            stopped = over;
            throw over;
        }
        if (System.nanoTime() - end > 0) {
            throw stop(Why.TIME, limits.time().toMillis());
        }
    }

    /** Throws again what stopped it, if anything did. */
    public void check() {
        if (stopped != null) {
            throw stopped;
        }
    }

    /** Something is kept until it is let go again. */
    public void hold(long bytes) {
        held += bytes;
        if (held > limits.memory()) {
            throw stop(Why.MEMORY, limits.memory());
        }
        while (held > taken) {
            if (!purse.take(HANDFUL)) {
                throw stop(Why.ROOM, limits.memory());
            }
            taken += HANDFUL;
        }
    }

    /** Nothing of the query is needed any more. */
    @Override
    public void close() {
        purse.give(taken);
        taken = 0;
    }

    /** What was held is no longer. */
    public void letGo(long bytes) {
        held -= bytes;
    }

    /** A path follows a statement. */
    public void step() {
        steps++;
        if (steps > limits.steps()) {
            throw stop(Why.STEPS, limits.steps());
        }
        tick();
    }

    /** An expression is about to make, or has made, a text. */
    public void text(long characters) {
        if (characters > limits.text()) {
            throw stop(Why.TEXT, limits.text());
        }
    }

    /** An expression is about to make a number. */
    public void bits(double number) {
        if (number > limits.bits()) {
            throw stop(Why.NUMBER, limits.bits());
        }
    }

    /** A value that an expression made. */
    public NodeValue value(NodeValue value) {
        if (value instanceof NodeValueString string) {
            text(string.getString().length());
        } else if (value instanceof NodeValueInteger integer) {
            bits(integer.getInteger().bitLength());
        } else if (value instanceof NodeValueDecimal decimal) {
            decimal(decimal.getDecimal());
        } else if (value.isDuration()) {
            duration(value.getDuration());
        } else if (value.hasNode() && value.asNode().isLiteral()) {
            text(value.asNode().getLiteralLexicalForm().length());
        } else if (value.hasNode() && value.asNode().isURI()) {
            text(value.asNode().getURI().length());
        }
        return value;
    }

    /** A value that an expression is about to compute with; a text of the data may be of any length. */
    public NodeValue operand(NodeValue value) {
        return value.isNumber() || value.isDuration() ? value(value) : value;
    }

    private void decimal(BigDecimal decimal) {
        bits(decimal.unscaledValue().bitLength());
        bits(Math.abs((double) decimal.scale()));
    }

    private void duration(Duration duration) {
        double days = field(duration, DatatypeConstants.YEARS) * DAYS_PER_YEAR
            + field(duration, DatatypeConstants.MONTHS) * DAYS_PER_MONTH
            + field(duration, DatatypeConstants.DAYS)
            + field(duration, DatatypeConstants.HOURS) / HOURS_PER_DAY
            + field(duration, DatatypeConstants.MINUTES) / MINUTES_PER_DAY
            + field(duration, DatatypeConstants.SECONDS) / SECONDS_PER_DAY;
        if (days > MOST_DAYS) {
            throw stop(Why.NUMBER, (long) MOST_DAYS);
        }
    }

    private static double field(Duration duration, DatatypeConstants.Field field) {
        return Optional.ofNullable(duration.getField(field)).map(Number::doubleValue).orElse(0.0);
    }

    /** The exception to throw now; everything that is asked of this meter from now on throws it too. */
    public StoppedQueryException stop(Why why, long limit) {
        if (stopped == null) {
            stopped = new StoppedQueryException(why, limit);
        }
        return stopped;
    }
}
