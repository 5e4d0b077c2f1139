package pimkg.server;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import pimkg.Golden;
import pimkg.access.Holder;
import pimkg.access.Minted;
import pimkg.access.TokenFileException;
import pimkg.access.Tokens;
import pimkg.setting.ServerSettings;

/** A folder with the mappings of a fictional agency, and the tokens of two reviewers and of somebody who is none. */
final class Desk {

    final Path folder;
    final Path tokens;
    final Minted first = Minted.of(new Holder("Amina Example", Holder.REVIEWER));
    final Minted second = Minted.of(new Holder("Bo Example", Holder.REVIEWER));
    final Minted guest = Minted.of(new Holder("Guest Agency", Holder.READER));

    Desk() {
        try {
            folder = Files.createTempDirectory("desk");
            tokens = Files.createTempFile("tokens", ".txt");
            Files.write(tokens, List.of("# fictional", first.line(), "", second.line(), guest.line()));
            restore();
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    /** Puts the set there as nobody has decided on it. */
    void restore() {
        try {
            Files.write(file(), Files.readAllBytes(Golden.file("server/agency.sssom.tsv")));
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    Path file() {
        return folder.resolve("agency.sssom.tsv");
    }

    ServerUnderTest server() {
        try {
            return new ServerUnderTest(new ServerSettings("127.0.0.1", 0, Optional.empty(), Duration.ofSeconds(20), Optional.of(folder),
                Optional.of(new Tokens(tokens))));
        } catch (TokenFileException wrong) {
            throw new IllegalStateException(wrong);
        }
    }

    static String decision(String verdict, String comment, String... records) {
        JsonArray names = new JsonArray();
        List.of(records).forEach(names::add);
        JsonObject one = new JsonObject();
        one.addProperty("verdict", verdict);
        one.add("records", names);
        one.addProperty("comment", comment);
        JsonArray all = new JsonArray();
        all.add(one);
        JsonObject root = new JsonObject();
        root.add("decisions", all);
        return root.toString();
    }

    static HttpResponse<String> decide(ServerUnderTest server, Minted by, String body, String... headers) {
        String[] all = new String[headers.length + 2];
        System.arraycopy(headers, 0, all, 2, headers.length);
        all[0] = "Authorization";
        all[1] = "Bearer " + by.token();
        return server.post("/mappings/agency", "application/json", body, all);
    }
}
