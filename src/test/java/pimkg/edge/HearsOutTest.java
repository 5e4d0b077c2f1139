package pimkg.edge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.Callback;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whoever is refused while still sending gets to hear it, up to a point. */
final class HearsOutTest {

    private static final int MOST = 4 << 20;
    private static final byte[] PIECE = new byte[64 << 10];

    private final Server server = new Server(0);

    @BeforeEach
    void start() throws Exception {
        server.setHandler(new Refusing());
        server.insertHandler(new HearsOut(MOST, Duration.ofMinutes(1)));
        server.start();
    }

    @AfterEach
    void stop() throws Exception {
        server.stop();
    }

    /** Refuses before anything is read, or after all is, or says nothing at all. */
    private static final class Refusing extends Handler.Abstract {
        @Override
        public boolean handle(Request request, Response response, Callback callback) throws Exception {
            switch (Request.getPathInContext(request)) {
                case "/read" -> {
                    Content.Source.consumeAll(request);
                    response.setStatus(HttpStatus.OK_200);
                    callback.succeeded();
                }
                case "/silent" -> {
                    response.setStatus(HttpStatus.ACCEPTED_202);
                    callback.succeeded();
                }
                default -> Response.writeError(request, response, callback, HttpStatus.SERVICE_UNAVAILABLE_503);
            }
            return true;
        }
    }

    private Socket begin(String path, long length) throws IOException {
        Socket socket = new Socket("127.0.0.1", ((ServerConnector) server.getConnectors()[0]).getLocalPort());
        socket.setSoTimeout(30_000);
        write(socket, "POST " + path + " HTTP/1.1\r\nHost: x\r\nContent-Length: " + length + "\r\n\r\n");
        return socket;
    }

    private static void write(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    /** All of it before a look at the answer. */
    private static void send(Socket socket, long length) throws IOException {
        OutputStream out = socket.getOutputStream();
        for (long left = length; left > 0; left -= PIECE.length) {
            out.write(PIECE, 0, (int) Math.min(left, PIECE.length));
        }
    }

    private static String rest(Socket socket) throws IOException {
        return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
    }

    @Test
    void whoSendsAllBeforeLookingGetsTheAnswer() throws IOException {
        try (Socket socket = begin("/", MOST / 2)) {
            send(socket, MOST / 2);
            String answer = rest(socket);
            assertTrue(answer.startsWith("HTTP/1.1 503 "), answer);
            assertTrue(answer.contains("Connection: close"), answer);
        }
    }

    @Test
    void whoWaitsForTheAnswerBeforeSendingGetsItAtOnce() throws IOException {
        for (String path : new String[] {"/", "/silent"}) {
            try (Socket socket = begin(path, MOST / 2)) {
                byte[] status = socket.getInputStream().readNBytes(12);
                assertEquals("HTTP/1.1 " + (path.equals("/") ? 503 : 202), new String(status, StandardCharsets.ISO_8859_1));
            }
        }
    }

    @Test
    void theConnectionGoesOnAfterWhatWasReadToItsEnd() throws IOException {
        try (Socket socket = begin("/read", 10)) {
            send(socket, 10);
            write(socket, "GET /read HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
            String answers = rest(socket);
            assertEquals(2, answers.split("HTTP/1.1 200 ", -1).length - 1, answers);
        }
    }

    @Test
    void whoBringsMoreThanIsHeldGetsTheAnswerToo() throws Exception {
        server.stop();
        server.insertHandler(new WholeBody(MOST, new Held(MOST / 8), Duration.ofMinutes(1)));
        server.insertHandler(new HearsOut(MOST, Duration.ofMinutes(1)));
        server.start();
        try (Socket socket = begin("/read", MOST / 2)) {
            send(socket, MOST / 2);
            assertTrue(rest(socket).startsWith("HTTP/1.1 503 "));
        }
        try (Socket socket = begin("/read", MOST / 32)) {
            send(socket, MOST / 32);
            assertEquals("HTTP/1.1 200", new String(socket.getInputStream().readNBytes(12), StandardCharsets.ISO_8859_1), "What was held is given back.");
        }
    }

    @Test
    void whatIsThrownAwayIsNoRequest() throws IOException {
        try (Socket socket = begin("/silent", PIECE.length)) {
            byte[] inner = "GET /read HTTP/1.1\r\nHost: x\r\n\r\n".getBytes(StandardCharsets.ISO_8859_1);
            socket.getOutputStream().write(inner);
            socket.getOutputStream().write(PIECE, 0, PIECE.length - inner.length);
            write(socket, "GET /silent HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
            String answers = rest(socket);
            assertEquals(2, answers.split("HTTP/1.1 202 ", -1).length - 1, answers);
        }
    }

    @Test
    void whoNeverStopsIsCutOff() throws IOException {
        try (Socket socket = begin("/", Long.MAX_VALUE)) {
            assertThrows(IOException.class, () -> send(socket, 200L << 20));
        }
    }
}
