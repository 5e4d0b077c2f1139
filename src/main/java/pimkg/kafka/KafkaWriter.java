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
import java.util.function.Predicate;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import pimkg.replica.ChangeLog;
import pimkg.replica.LogEntry;
import pimkg.replica.LogException;

/** Adds to the topic: each event once, in order, and safe at all brokers that have to have it. */
final class KafkaWriter implements ChangeLog.Writer {

    private final KafkaReader reader;
    private final KafkaProducer<byte[], byte[]> producer;
    private final TopicPartition partition;

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
                admin.createTopics(List.of(new NewTopic(topic, Optional.of(1), Optional.empty()).configs(Map.of(
                    TopicConfig.RETENTION_MS_CONFIG, "-1", TopicConfig.RETENTION_BYTES_CONFIG, "-1",
                    TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_DELETE,
                    TopicConfig.MAX_MESSAGE_BYTES_CONFIG, Integer.toString(KafkaLog.MAX_EVENT))))).all().get();
            }
            int partitions = admin.describeTopics(List.of(topic)).allTopicNames().get().get(topic).partitions().size();
            if (partitions != 1) {
                throw new LogException(topic + ": " + partitions + " partitions, not 1", null);
            }
        } catch (ExecutionException refused) {
            if (!(refused.getCause() instanceof TopicExistsException)) {
                throw new LogException(String.valueOf(refused.getCause().getMessage()), refused);
            }
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            throw new LogException("interrupted", ended);
        }
    }

    @Override
    public Optional<LogEntry> last(Predicate<LogEntry> isChange) throws LogException {
        return reader.last(isChange);
    }

    @Override
    public void add(List<LogEntry> entries, Instant made) throws LogException {
        List<Future<RecordMetadata>> sent = new ArrayList<>();
        for (LogEntry entry : entries) {
            String key = entry.headers().get("agency") + "/" + entry.headers().get("id");
            ProducerRecord<byte[], byte[]> record = new ProducerRecord<>(partition.topic(), 0, made.toEpochMilli(),
                key.getBytes(StandardCharsets.UTF_8), entry.body());
            entry.headers().forEach((name, value) -> record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
            sent.add(KafkaLog.asked(() -> producer.send(record)));
        }
        for (Future<RecordMetadata> each : sent) {
            try {
                each.get();
            } catch (ExecutionException refused) {
                throw new LogException(String.valueOf(refused.getCause().getMessage()), refused);
            } catch (InterruptedException ended) {
                Thread.currentThread().interrupt();
                throw new LogException("interrupted", ended);
            }
        }
    }

    @Override
    public void close() {
        producer.close(Duration.ZERO);
        reader.close();
    }
}
