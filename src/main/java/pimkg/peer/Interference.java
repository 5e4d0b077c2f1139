package pimkg.peer;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/** How long look-ups take at a server while somebody else asks it what never ends, beside how long they take when it is quiet. */
final class Interference {

    private static final String HEAVY = "/pimkg/bench/heavy.rq";
    private static final int CLIENTS = 4;
    private static final int AT_ONCE = 4;
    private static final long PAUSE = 200;

    private final Questions.Question lookup;
    private final Questions.Question heavy;
    private final int seconds;

    /**
     * A measurement.
     *
     * @param lookup  what is asked by many
     * @param seconds of each of the two figures
     */
    Interference(Questions.Question lookup, int seconds) throws IOException {
        this.lookup = lookup;
        this.seconds = seconds;
        try (InputStream in = Interference.class.getResourceAsStream(HEAVY)) {
            this.heavy = Questions.Question.of("heavy", new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    /**
     * What was measured.
     *
     * @param quiet with nobody else there
     * @param busy  with somebody else there
     */
    record Reading(Load.Reading quiet, Load.Reading busy) {

        /** How many times as long the slowest of a hundred takes. */
        double times() {
            return busy.slowest() / quiet.slowest();
        }
    }

    /** Measures one server. It may never come to rest after that, as some have no limit for what they are asked. */
    Reading of(Peer peer) throws IOException, InterruptedException {
        Load.Reading quiet = lookups(peer);
        AtomicBoolean ended = new AtomicBoolean();
        List<Thread> others = new ArrayList<>();
        for (int each = 0; each < AT_ONCE; each++) {
            Thread other = new Thread(() -> press(peer, ended), "heavy");
            other.setDaemon(true);
            other.start();
            others.add(other);
        }
        TimeUnit.SECONDS.sleep(1);
        Load.Reading busy = lookups(peer);
        ended.set(true);
        others.forEach(Thread::interrupt);
        return new Reading(quiet, busy);
    }

    private Load.Reading lookups(Peer peer) throws IOException, InterruptedException {
        return Load.run(peer, () -> lookup.newPath(peer.address().getPath()), CLIENTS, seconds);
    }

    /** Whatever it answers: somebody who wants it asks again. */
    private void press(Peer peer, AtomicBoolean ended) {
        while (!ended.get()) {
            try (Client client = new Client(peer.address())) {
                client.get(heavy.newPath(peer.address().getPath()));
                Thread.sleep(PAUSE);
            } catch (IOException | InterruptedException gone) {
                continue;
            }
        }
    }
}
