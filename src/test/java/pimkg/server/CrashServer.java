package pimkg.server;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import pimkg.access.Tokens;
import pimkg.catalogue.Catalogue;
import pimkg.graph.KnowledgeGraph;
import pimkg.rule.RuleSet;
import pimkg.setting.Keeping;
import pimkg.setting.ServerSettings;

/** A server in a process of its own, to be killed. */
final class CrashServer {

    private CrashServer() {
    }

    /** Gets ready, waits for a line, then serves the store of the first argument for the tokens of the second, and tells its address. */
    public static void main(String[] arguments) throws Exception {
        KnowledgeGraph knowledge = KnowledgeGraph.packaged();
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)).readLine();
        PimServer server = PimServer.start(knowledge, new ServerSettings("127.0.0.1", 0, Optional.empty(), Duration.ofSeconds(20), Optional.empty(),
            Optional.of(new Tokens(Path.of(arguments[1]))))
            .with(new Keeping(Catalogue.open(Path.of(arguments[0]), Clock.systemUTC()), RuleSet.CORE, false)));
        System.out.println(server.url());
        server.join();
    }
}
