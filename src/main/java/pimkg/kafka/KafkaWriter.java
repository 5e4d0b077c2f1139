package pimkg.kafka;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.function.Predicate;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import pimkg.replica.ChangeLog;
import pimkg.replica.LogEntry;
import pimkg.replica.LogException;
import pimkg.replica.LogException.Kind;

/** Adds to the topic: each event once, in order, and safe at all brokers that have to have it. */
final class KafkaWriter implements ChangeLog.Writer {

    /** Nothing is ever dropped, and a clock that is ahead refuses nothing. */
    private static final Map<String, String> SETTINGS = Map.of(
        TopicConfig.RETENTION_MS_CONFIG, "-1", TopicConfig.RETENTION_BYTES_CONFIG, "-1",
        TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_DELETE,
        TopicConfig.MAX_MESSAGE_BYTES_CONFIG, Integer.toString(KafkaLog.MAX_EVENT),
        TopicConfig.MESSAGE_TIMESTAMP_AFTER_MAX_MS_CONFIG, Long.toString(Long.MAX_VALUE));

    private final KafkaReader reader;
    private final KafkaProducer<byte[], byte[]> producer;
    private final TopicPartition partition;
    /** Where the topic ended when it was looked at, or behind what was added since. */
    private long end;

    private KafkaWriter(KafkaLog log) {
        this.partition = log.partition();
        this.reader = new KafkaReader(log);
        this.producer = new KafkaProducer<>(log.settings(Map.of(ProducerConfig.ACKS_CONFIG, "all", ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true,
            ProducerConfig.COMPRESSION_TYPE_CONFIG, "gzip", ProducerConfig.MAX_BLOCK_MS_CONFIG, KafkaLog.patience(),
            ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 2 * KafkaLog.patience(), ProducerConfig.LINGER_MS_CONFIG, 0,
            ProducerConfig.MAX_REQUEST_SIZE_CONFIG, KafkaLog.MAX_EVENT, ProducerConfig.BUFFER_MEMORY_CONFIG, (long) KafkaLog.MAX_EVENT)),
            new ByteArraySerializer(), new ByteArraySerializer());
    }

    /** Opens it; makes the topic when there is none. */
    static KafkaWriter open(KafkaLog log) throws LogException {
        make(log);
        return KafkaLog.asked(() -> new KafkaWriter(log));
    }

    private static void make(KafkaLog log) throws LogException {
        Map<String, Object> patience = Map.of(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, KafkaLog.patience());
        String topic = log.partition().topic();
        try (Admin admin = KafkaLog.asked(() -> Admin.create(log.settings(patience)))) {
            if (!admin.listTopics().names().get().contains(topic)) {
                admin.createTopics(List.of(new NewTopic(topic, Optional.of(1), Optional.empty()).configs(SETTINGS))).all().get();
            }
            int partitions = admin.describeTopics(List.of(topic)).allTopicNames().get().get(topic).partitions().size();
            if (partitions != 1) {
                throw new LogException(Kind.REFUSED, topic + ": " + partitions + " partitions, not 1", null);
            }
            ConfigResource resource = new ConfigResource(ConfigResource.Type.TOPIC, topic);
            String policy = admin.describeConfigs(List.of(resource)).all().get().get(resource).get(TopicConfig.CLEANUP_POLICY_CONFIG).value();
            if (policy.contains(TopicConfig.CLEANUP_POLICY_COMPACT)) {
                throw new LogException(Kind.REFUSED, topic + ": " + TopicConfig.CLEANUP_POLICY_CONFIG + "=" + policy, null);
            }
        } catch (ExecutionException refused) {
            if (!(refused.getCause() instanceof TopicExistsException)) {
                throw KafkaLog.trouble(refused.getCause(), refused);
            }
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            throw new LogException(Kind.AWAY, "interrupted", ended);
        }
    }

    @Override
    public Optional<LogEntry> last(Predicate<LogEntry> isChange) throws LogException {
        end = reader.end();
        return reader.last(isChange);
    }

    @Override
    public void add(List<LogEntry> entries, Function<LogEntry, Instant> made) throws LogException {
        requireAsLeft();
        List<Future<RecordMetadata>> sent = new ArrayList<>();
        for (LogEntry entry : entries) {
            String key = entry.headers().get("agency") + "/" + entry.headers().get("id");
            ProducerRecord<byte[], byte[]> record = new ProducerRecord<>(partition.topic(), 0, made.apply(entry).toEpochMilli(),
                key.getBytes(StandardCharsets.UTF_8), entry.body());
            entry.headers().forEach((name, value) -> record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
            sent.add(KafkaLog.asked(() -> producer.send(record)));
        }
        for (Future<RecordMetadata> each : sent) {
            end = Math.max(end, place(each) + 1);
        }
    }

    /** Somebody else may have written, or the topic may have been made anew: either has to be looked at before more is told. */
    private void requireAsLeft() throws LogException {
        long now = reader.end();
        if (now != end) {
            throw new LogException(Kind.CROSSED, now + " != " + end, null);
        }
    }

    private static long place(Future<RecordMetadata> sent) throws LogException {
        try {
            return sent.get().offset();
        } catch (ExecutionException refused) {
            throw KafkaLog.trouble(refused.getCause(), refused);
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            throw new LogException(Kind.AWAY, "interrupted", ended);
        }
    }

    @Override
    public void close() {
        producer.close(Duration.ZERO);
        reader.close();
    }
}
