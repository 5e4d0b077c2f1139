package pimkg.watch;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Timer;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.DoubleSupplier;

/** Numbers in the text form of Prometheus. Labels are routes, methods, classes of status and codes of problems: few, and ours. */
public final class Metrics {

    /** The media type of {@link #text}, whose charset is UTF-8. */
    public static final String MEDIA_TYPE = "text/plain; version=0.0.4";

    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "PUT", "DELETE", "PATCH", "OPTIONS");
    private static final Duration[] BOUNDS = {Duration.ofMillis(5), Duration.ofMillis(25), Duration.ofMillis(100), Duration.ofMillis(250),
        Duration.ofSeconds(1), Duration.ofSeconds(5), Duration.ofSeconds(20)};
    private static final double MILLIS = 1000;

    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    /** As few as there are labels. */
    private final Map<Kind, Counted> kinds = new ConcurrentHashMap<>();

    /** Numbers of this process. */
    public Metrics() {
        double start = ManagementFactory.getRuntimeMXBean().getStartTime() / MILLIS;
        gauge("pim.start.time.seconds", "When the process began, in seconds since 1970.", () -> start);
        gauge("pim.heap.used.bytes", "Heap in use.", () -> ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed());
        gauge("pim.heap.max.bytes", "The most that the heap may be.", () -> Runtime.getRuntime().maxMemory());
        gauge("pim.threads", "Threads of the process.", () -> ManagementFactory.getThreadMXBean().getThreadCount());
    }

    /** A number that is asked for when somebody looks. */
    public void gauge(String name, String help, DoubleSupplier now) {
        Gauge.builder(name, now::getAsDouble).description(help).register(registry);
    }

    /** A number that only grows, asked for when somebody looks. */
    public void counter(String name, String help, DoubleSupplier now) {
        // What it is made of is not kept alive by it; this is, by whoever has it.
        FunctionCounter.builder(name, this, metrics -> now.getAsDouble()).description(help).register(registry);
    }

    /**
     * Counts something that happened.
     *
     * @param how one of few words of ours
     */
    public void count(String name, String help, String how, long times) {
        Counter.builder(name).description(help).tag("outcome", how).register(registry).increment(times);
    }

    /** Requests that are counted together: looking up their counters by name takes longer than counting. */
    private record Kind(String route, String method, int status) {
    }

    /** What counts requests of a kind. */
    private record Counted(Counter requests, Timer time, Counter bytes) {
    }

    /** Counts a request. */
    public void count(Entry entry) {
        String method = METHODS.contains(entry.method()) ? entry.method() : "other";
        Counted counted = kinds.computeIfAbsent(new Kind(entry.route(), method, entry.status() / 100), this::counted);
        counted.requests().increment();
        counted.time().record(Duration.ofMillis(entry.millis()));
        counted.bytes().increment(Math.max(0, entry.bytes()));
        entry.problem().ifPresent(code -> Counter.builder("pim.problems").description("Requests that were not answered, by why.")
            .tag("code", code).register(registry).increment());
    }

    private Counted counted(Kind kind) {
        return new Counted(
            Counter.builder("pim.requests").description("Requests answered.").tag("route", kind.route()).tag("method", kind.method())
                .tag("status", kind.status() + "xx").register(registry),
            Timer.builder("pim.request").description("From the first byte that came to the last that left.").tag("route", kind.route())
                .serviceLevelObjectives(BOUNDS).register(registry),
            Counter.builder("pim.response.bytes").description("Bytes of bodies, as sent.").register(registry));
    }

    /** All of them now. */
    public byte[] text() {
        return registry.scrape().getBytes(StandardCharsets.UTF_8);
    }
}
