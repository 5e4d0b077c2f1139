package pimkg.kafka;

import java.util.Map;
import java.util.Properties;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.ApiException;
import org.apache.kafka.common.errors.RetriableException;
import pimkg.replica.ChangeLog;
import pimkg.replica.LogException;

/**
 * A topic with one partition: its order is the order of the changes. It must keep everything, or as much as the oldest backup is old.
 * The client of Kafka is there only in a build with {@code -Pkafka}.
 */
public final class KafkaLog implements ChangeLog {

    /** The longest event, in bytes: a description of the largest size, taken out and put in. */
    static final int MAX_EVENT = 160 << 20;
    private static final int TIMEOUT_MILLIS = 10_000;

    private final LogAddress address;
    private final Properties more;

    /**
     * One that is opened when it is used.
     *
     * @param more settings of Kafka's clients, such as for TLS and passwords
     */
    public KafkaLog(LogAddress address, Properties more) {
        this.address = address;
        this.more = more;
    }

    @Override
    public Writer writer() throws LogException {
        return KafkaWriter.open(this);
    }

    @Override
    public Reader reader() throws LogException {
        KafkaReader reader = asked(() -> new KafkaReader(this));
        boolean opened = false;
        try {
            reader.requireTopic();
            opened = true;
            return reader;
        } finally {
            if (!opened) {
                reader.close();
            }
        }
    }

    TopicPartition partition() {
        return new TopicPartition(address.topic(), 0);
    }

    /** What every client gets: patience for seconds, so that an end is never waited for in vain. */
    Properties settings(Map<String, Object> own) {
        Properties all = new Properties();
        more.stringPropertyNames().forEach(name -> all.put(name, more.getProperty(name)));
        all.put(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, address.servers());
        all.put(CommonClientConfigs.REQUEST_TIMEOUT_MS_CONFIG, TIMEOUT_MILLIS);
        all.put(CommonClientConfigs.RECONNECT_BACKOFF_MAX_MS_CONFIG, TIMEOUT_MILLIS / 10);
        all.put("enable.metrics.push", false);
        all.putAll(own);
        return all;
    }

    /** How long a client waits for an answer. */
    static int patience() {
        return TIMEOUT_MILLIS;
    }

    /** Something that a client is asked. */
    @FunctionalInterface
    interface Asked<T> {
        T get();
    }

    /** Its answer, or its trouble as ours. */
    static <T> T asked(Asked<T> question) throws LogException {
        try {
            return question.get();
        } catch (KafkaException trouble) {
            Throwable root = trouble;
            while (root.getCause() != null) {
                root = root.getCause();
            }
            throw trouble(root, trouble);
        }
    }

    /** What a client met, as ours. */
    static LogException trouble(Throwable root, Throwable whole) {
        boolean refused = root instanceof ApiException && !(root instanceof RetriableException);
        return new LogException(refused ? LogException.Kind.REFUSED : LogException.Kind.AWAY,
            root.getClass().getSimpleName() + (root.getMessage() == null ? "" : ": " + root.getMessage()), whole);
    }
}
