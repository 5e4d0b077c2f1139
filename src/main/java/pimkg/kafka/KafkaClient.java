package pimkg.kafka;

/** Whether Kafka can be spoken to. Apart from what speaks to it, which can't even be looked at without Kafka's client. */
public final class KafkaClient {

    private static final String CLIENT = "org.apache.kafka.clients.producer.KafkaProducer";

    private KafkaClient() {
    }

    /** Whether Kafka's client is on the class path. */
    public static boolean isPresent() {
        try {
            Class.forName(CLIENT, false, KafkaClient.class.getClassLoader());
            return true;
        } catch (ClassNotFoundException | LinkageError absent) {
            return false;
        }
    }
}
