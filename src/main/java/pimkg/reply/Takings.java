package pimkg.reply;

import java.util.Locale;
import java.util.stream.Stream;
import pimkg.catalogue.Catalogue;
import pimkg.catalogue.Stored.Outcome;
import pimkg.store.Condition;
import pimkg.submission.Receipt;
import pimkg.watch.Metrics;

/** Counts what becomes of submissions, and how their store is: for whoever looks after the server, so without a word on whose they are. */
public record Takings(Metrics metrics) {

    private static final String NAME = "pim.submissions";
    private static final String HELP = "Descriptions that agencies sent, by what became of them; a request that was refused counts once.";
    private static final String REMOVED = "removed";
    private static final String REFUSED = "refused";

    /** Begins at nought, so that the first of each kind is seen. */
    public Takings {
        Stream.concat(Stream.of(Outcome.values()).map(Takings::code), Stream.of(REMOVED, REFUSED)).forEach(how -> metrics.count(NAME, HELP, how, 0));
    }

    private static String code(Outcome outcome) {
        return outcome.name().toLowerCase(Locale.ROOT);
    }

    /** Counts what was taken in. */
    public void taken(Receipt.Taken taken) {
        if (taken.kept()) {
            taken.items().forEach(item -> metrics.count(NAME, HELP, code(item.outcome()), 1));
        }
    }

    /** Counts what was taken out. */
    public void removed() {
        metrics.count(NAME, HELP, REMOVED, 1);
    }

    /** Counts what was refused. */
    public void refused() {
        metrics.count(NAME, HELP, REFUSED, 1);
    }

    /** Has the operator see how much is kept. */
    public void watch(Catalogue catalogue) {
        metrics.gauge("pim.store.sound", "Whether the store can be relied on and written to.",
            () -> catalogue.condition().state() == Condition.State.SOUND ? 1 : 0);
        metrics.gauge("pim.store.looked.age.seconds", "How long ago the store was last compared with what was accepted, a few descriptions at a time.",
            () -> catalogue.condition().age().toMillis() / 1e3);
        metrics.gauge("pim.store.journal.bytes", "Everything that was ever accepted; 0 when it is kept in memory.", () -> catalogue.condition().journal());
        metrics.gauge("pim.store.changes", "Changes that were ever accepted.", () -> catalogue.condition().changes());
    }
}
