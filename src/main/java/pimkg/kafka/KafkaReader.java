package pimkg.kafka;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndTimestamp;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import pimkg.replica.ChangeLog;
import pimkg.replica.LogEntry;
import pimkg.replica.LogException;

/** Reads the topic. Nothing is kept at Kafka of how far: that stands where the changes are made. */
final class KafkaReader implements ChangeLog.Reader {

    private static final int MOST_AT_ONCE = 500;

    private final KafkaConsumer<byte[], byte[]> consumer;
    private final TopicPartition partition;

    KafkaReader(KafkaLog log) {
        Properties settings = log.settings(Map.of(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest",
            ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false, ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, KafkaLog.patience(), ConsumerConfig.MAX_POLL_RECORDS_CONFIG, MOST_AT_ONCE,
            "allow.auto.create.topics", false));
        this.consumer = new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
        this.partition = log.partition();
        consumer.assign(List.of(partition));
        consumer.seekToBeginning(List.of(partition));
    }

    /** Without one, Kafka only says that it took too long. */
    void requireTopic() throws LogException {
        if (!KafkaLog.asked(() -> consumer.listTopics().containsKey(partition.topic()))) {
            throw new LogException(LogException.Kind.REFUSED, "There is no topic " + partition.topic() + ".", null);
        }
    }

    @Override
    public void seek(Instant made) throws LogException {
        OffsetAndTimestamp found = KafkaLog.asked(() -> consumer.offsetsForTimes(Map.of(partition, Math.max(0, made.toEpochMilli()))).get(partition));
        if (found == null) {
            rewind();
        } else {
            consumer.seek(partition, found.offset());
        }
    }

    @Override
    public void rewind() throws LogException {
        KafkaLog.asked(() -> {
            consumer.seekToBeginning(List.of(partition));
            return consumer.position(partition);
        });
    }

    /** The last event that is a change, else the last of all. Strangers may have added to the topic. */
    Optional<LogEntry> last(Predicate<LogEntry> isChange) throws LogException {
        long end = end();
        for (long back = 1; end > 0; back *= 2) {
            long from = Math.max(0, end - back);
            KafkaLog.asked(() -> {
                consumer.seek(partition, from);
                return from;
            });
            List<LogEntry> read = upTo(end);
            Optional<LogEntry> change = read.stream().filter(isChange).reduce((one, later) -> later);
            if (change.isPresent()) {
                return change;
            }
            if (from == 0) {
                return read.stream().reduce((one, later) -> later);
            }
        }
        return Optional.empty();
    }

    /** Kafka has places of its own in a topic that hold no event. */
    private List<LogEntry> upTo(long end) throws LogException {
        List<LogEntry> read = new ArrayList<>();
        while (KafkaLog.asked(() -> consumer.position(partition)) < end) {
            read.addAll(next(Duration.ofMillis(KafkaLog.patience())));
            end();
        }
        return read;
    }

    /** The place behind the last event. */
    long end() throws LogException {
        return KafkaLog.asked(() -> consumer.endOffsets(List.of(partition)).get(partition));
    }

    @Override
    public List<LogEntry> next(Duration atMost) throws LogException {
        return KafkaLog.asked(() -> {
            List<LogEntry> entries = new ArrayList<>();
            consumer.poll(atMost).records(partition).forEach(record -> entries.add(entry(record)));
            return entries;
        });
    }

    private static LogEntry entry(ConsumerRecord<byte[], byte[]> record) {
        Map<String, String> headers = new HashMap<>();
        record.headers().forEach(header ->
            headers.put(header.key(), header.value() == null ? "" : new String(header.value(), StandardCharsets.UTF_8)));
        return new LogEntry(record.offset(), headers, record.value() == null ? new byte[0] : record.value());
    }

    @Override
    public long behind() throws LogException {
        long end = end();
        return Math.max(0, end - KafkaLog.asked(() -> consumer.position(partition)));
    }

    @Override
    public void close() {
        consumer.close(org.apache.kafka.clients.consumer.CloseOptions.timeout(Duration.ZERO));
    }
}
