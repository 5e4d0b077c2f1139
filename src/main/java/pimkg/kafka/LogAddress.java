package pimkg.kafka;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a log is: {@code kafka://HOST:PORT[,HOST:PORT…]/TOPIC}.
 *
 * @param servers by which the cluster is found, with commas
 * @param topic   whose only partition has the changes
 */
public record LogAddress(String servers, String topic) {

    private static final String SERVER = "(?:[A-Za-z0-9._-]+|\\[[0-9A-Fa-f:.]+])(?::[0-9]{1,5})";
    private static final Pattern FORM = Pattern.compile("kafka://(" + SERVER + "(?:," + SERVER + ")*)/([A-Za-z0-9_-][A-Za-z0-9._-]{0,248})");

    /** The address that a text is; empty when it is none. */
    public static Optional<LogAddress> of(String text) {
        Matcher parts = FORM.matcher(text);
        return parts.matches() ? Optional.of(new LogAddress(parts.group(1), parts.group(2))) : Optional.empty();
    }

    @Override
    public String toString() {
        return "kafka://" + servers + "/" + topic;
    }
}
