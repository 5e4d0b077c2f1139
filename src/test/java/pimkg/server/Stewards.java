package pimkg.server;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import pimkg.Golden;
import pimkg.access.Holder;
import pimkg.access.Minted;
import pimkg.access.TokenFileException;
import pimkg.access.Tokens;
import pimkg.catalogue.Catalogue;
import pimkg.rule.RuleSet;
import pimkg.setting.Keeping;
import pimkg.setting.ServerSettings;

/** Two fictional agencies with their tokens, a reader of no agency, and a reviewer; and the description that they submit. */
final class Stewards {

    static final String A = "fictional-relief";
    static final String B = "fictional-legal-aid";
    static final String TURTLE = "text/turtle";

    final Minted first = Minted.of(new Holder("Omar Example", Holder.STEWARD, Optional.of(A)));
    final Minted second = Minted.of(new Holder("Sofia Example", Holder.STEWARD, Optional.of(B)));
    final Minted readerOfFirst = Minted.of(new Holder("Ali Example", Holder.READER, Optional.of(A)));
    final Minted reader = Minted.of(new Holder("Rana Example", Holder.READER));
    final Minted reviewer = Minted.of(new Holder("Amina Example", Holder.REVIEWER));
    final Path tokens;

    Stewards() {
        try {
            tokens = Files.createTempFile("tokens", ".txt");
            tokens.toFile().deleteOnExit();
            Files.write(tokens, Stream.of(first, second, readerOfFirst, reader, reviewer).map(Minted::line).toList());
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    /** A server that keeps in memory and asks for the profile core. */
    ServerUnderTest server() {
        return server(RuleSet.CORE, false);
    }

    ServerUnderTest server(String profile, boolean preconditions) {
        try {
            Keeping keeping = new Keeping(Catalogue.inMemory(Clock.systemUTC()), profile, preconditions);
            return new ServerUnderTest(new ServerSettings("127.0.0.1", 0, Optional.empty(), Duration.ofSeconds(20), Optional.empty(),
                Optional.of(new Tokens(tokens))).with(keeping));
        } catch (TokenFileException wrong) {
            throw new IllegalStateException(wrong);
        }
    }

    /** A description that states all that is asked, and may be for everyone. */
    static String description() {
        try {
            return Files.readString(Golden.file("submission/legal-aid.ttl"));
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    /** The same with a word of its own in its title. */
    static String saying(String word) {
        return changed("Fictional legal aid by district", "Fictional " + word);
    }

    /** The same with something else in it. */
    static String changed(String before, String after) {
        String text = description();
        assertTrue(text.contains(before), before);
        return text.replace(before, after);
    }

    /** Headers of a request with a token, and others. */
    static String[] with(Minted token, String... headers) {
        return Stream.concat(Stream.of("Authorization", "Bearer " + token.token()), Stream.of(headers)).toArray(String[]::new);
    }

    static HttpResponse<String> put(ServerUnderTest server, Minted token, String path, String turtle, String... headers) {
        String[] all = Stream.concat(Stream.of("Content-Type", TURTLE), Stream.of(headers)).toArray(String[]::new);
        return server.send("PUT", path, BodyPublishers.ofString(turtle), with(token, all));
    }

    static HttpResponse<String> remove(ServerUnderTest server, Minted token, String path, String... headers) {
        return server.send("DELETE", path, BodyPublishers.noBody(), with(token, headers));
    }

}
