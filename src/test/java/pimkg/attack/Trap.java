package pimkg.attack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A port of this machine that counts who comes, whatever they speak, and a file whose content must never come back. */
final class Trap implements BeforeAllCallback, AfterAllCallback {

    static final String SECRET = "kept-in-a-file-of-this-machine";

    private final AtomicInteger visits = new AtomicInteger();
    private ServerSocket port;
    private Path folder;

    @Override
    public void beforeAll(ExtensionContext context) throws IOException {
        folder = Files.createTempDirectory("trap");
        Files.writeString(folder.resolve("secret.ttl"), "<urn:" + SECRET + "> <urn:is> \"" + SECRET + "\" .");
        Files.writeString(folder.resolve("secret.jsonld"), "{\"@context\": {\"x\": \"urn:" + SECRET + "\"}}");
        port = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread answering = new Thread(this::count, "trap");
        answering.setDaemon(true);
        answering.start();
    }

    private void count() {
        while (!port.isClosed()) {
            try (Socket visitor = port.accept()) {
                visits.incrementAndGet();
                visitor.getOutputStream().write("HTTP/1.1 200 OK\r\nContent-Length: 0\r\nConnection: close\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            } catch (IOException gone) {
                // Whoever came has been counted.
            }
        }
    }

    @Override
    public void afterAll(ExtensionContext context) throws IOException {
        port.close();
        try (var files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(java.io.File::delete);
        }
    }

    /** The text with the trap's port for {@code PORT}, its address for {@code TRAP}, and the files for {@code FILE} and {@code JSON}. */
    String aim(String text) {
        String number = Integer.toString(port.getLocalPort());
        return text.replace("TRAP", "http://127.0.0.1:" + number + "/trap").replace("PORT", number)
            .replace("FILE", folder.resolve("secret.ttl").toUri().toString()).replace("JSON", folder.resolve("secret.jsonld").toUri().toString());
    }

    /** Holds that nobody came since the last time, and that an answer holds nothing of the file. */
    void assertUntouched(String answer) {
        assertEquals(0, visits.getAndSet(0), "Somebody came to the trap.");
        assertFalse(answer.contains(SECRET), () -> Target.cut(answer));
    }

    /** Holds that somebody who comes is counted. */
    void assertCounts() {
        try (Socket visitor = new Socket(InetAddress.getLoopbackAddress(), port.getLocalPort())) {
            visitor.getInputStream().readAllBytes();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        assertEquals(1, visits.getAndSet(0));
    }
}
