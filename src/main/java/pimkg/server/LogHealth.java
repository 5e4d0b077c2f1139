package pimkg.server;

import com.google.gson.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import pimkg.replica.Standing;
import pimkg.replica.Stop;
import pimkg.setting.Replication;
import pimkg.text.Language;
import pimkg.watch.Metrics;

/** How a server stands to the log of changes, for a supervisor. Anybody may read it: it names no description. */
final class LogHealth {

    private LogHealth() {
    }

    static JsonObject json(Replication replication, Language language) {
        Standing now = replication.standing().get();
        JsonObject json = new JsonObject();
        json.addProperty("role", now.role().name().toLowerCase(Locale.ROOT));
        json.addProperty("reachable", now.reachable());
        json.addProperty("behind", now.behind());
        now.age(Instant.now()).ifPresent(age -> json.addProperty("ageSeconds", age.toSeconds()));
        replication.maxStaleness().ifPresent(most -> json.addProperty("maxStalenessSeconds", most.toSeconds()));
        json.addProperty("stale", replication.isStale());
        now.stop().ifPresent(stop -> json.add("stopped", stopped(stop, language)));
        return json;
    }

    private static JsonObject stopped(Stop stop, Language language) {
        JsonObject json = new JsonObject();
        json.addProperty("why", stop.why().name().toLowerCase(Locale.ROOT));
        json.addProperty("offset", stop.offset());
        json.addProperty("cure", stop.cure(language));
        return json;
    }

    static void measure(Metrics metrics, Replication replication) {
        if (replication.standing().get().role() == Standing.Role.ALONE) {
            return;
        }
        metrics.gauge("pim.log.behind", "Changes that are to be told to the log, or to be made from it.", () -> replication.standing().get().behind());
        metrics.gauge("pim.log.age.seconds", "Since when the log and this server may differ; NaN when that is not known.",
            () -> replication.standing().get().age(Instant.now()).map(Duration::toMillis).map(millis -> millis / 1000.0).orElse(Double.NaN));
        metrics.gauge("pim.log.reachable", "1 while the log answers.", () -> replication.standing().get().reachable() ? 1 : 0);
        metrics.gauge("pim.log.stopped", "1 when it does not go on until somebody has looked.", () -> replication.standing().get().stop().isPresent() ? 1 : 0);
    }
}
