package pimkg.peer;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** Several clients that ask one server for some seconds, each as fast as it is answered. */
final class Load {

    private static final double NANOS = 1e9;
    private static final double PER_MILLI = 1e6;

    private Load() {
    }

    /**
     * What came of it.
     *
     * @param answers  with status 200
     * @param refused  with another, or none within a minute, or a connection that broke off
     * @param rate     answers a second
     * @param cpu      processor time of the server for each answer, in milliseconds
     * @param median   of the answers, in milliseconds
     * @param slowest  of a hundred answers, in milliseconds
     */
    record Reading(long answers, long refused, double rate, double cpu, double median, double slowest) {

        /** Of nobody who asked. */
        static final Reading NOTHING = new Reading(0, 0, 0, 0, Double.NaN, Double.NaN);
    }

    /** What one client saw. */
    private record Seen(List<Long> nanos, long refused) {
    }

    /**
     * Runs it.
     *
     * @param paths what is asked for, each time anew
     */
    static Reading run(Peer peer, Supplier<String> paths, int clients, int seconds) throws IOException, InterruptedException {
        ExecutorService all = Executors.newFixedThreadPool(clients);
        long cpu = peer.cpu();
        long begin = System.nanoTime();
        long end = begin + TimeUnit.SECONDS.toNanos(seconds);
        try {
            List<Future<Seen>> working = IntStream.range(0, clients).mapToObj(each -> all.submit(() -> ask(peer, paths, end))).toList();
            List<Long> nanos = new ArrayList<>();
            long refused = 0;
            for (Future<Seen> each : working) {
                nanos.addAll(each.get().nanos());
                refused += each.get().refused();
            }
            double wall = (System.nanoTime() - begin) / NANOS;
            long spent = peer.cpu() - cpu;
            nanos.sort(null);
            return new Reading(nanos.size(), refused, nanos.size() / wall, spent / PER_MILLI / Math.max(1, nanos.size()), at(nanos, 50), at(nanos, 99));
        } catch (ExecutionException broken) {
            throw new IOException(peer.name(), broken.getCause());
        } finally {
            all.shutdownNow();
        }
    }

    private static double at(List<Long> sorted, int percent) {
        return sorted.isEmpty() ? Double.NaN : sorted.get((sorted.size() - 1) * percent / 100) / PER_MILLI;
    }

    private static Seen ask(Peer peer, Supplier<String> paths, long end) {
        List<Long> nanos = new ArrayList<>();
        long refused = 0;
        do {
            try (Client client = new Client(peer.address())) {
                do {
                    long begin = System.nanoTime();
                    if (client.get(paths.get()).status() == 200) {
                        nanos.add(System.nanoTime() - begin);
                    } else {
                        refused++;
                    }
                } while (System.nanoTime() < end);
            } catch (IOException late) {
                refused++;
            }
        } while (System.nanoTime() < end);
        return new Seen(nanos, refused);
    }
}
