package pimkg.cli;

import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import pimkg.access.Holder;
import pimkg.access.Minted;

/** Makes a token for somebody who reads, writes or decides through the server. */
@Command(resourceBundle = "pimkg.cli.help", sortOptions = false)
final class TokenCommand implements Callable<Integer> {

    @Mixin
    private Shared shared;

    @Parameters(paramLabel = "NAME")
    private String name;

    @Option(names = "--role", paramLabel = "ROLE", required = true)
    private String role;

    @Option(names = "--agency", paramLabel = "AGENCY")
    private Optional<String> agency = Optional.empty();

    @Override
    public Integer call() {
        Minted minted = Minted.of(holder());
        shared.err().println(shared.texts().get("token.once", name.strip()));
        shared.err().flush();
        shared.out().println(minted.token());
        shared.out().flush();
        shared.err().println(shared.texts().get("token.store"));
        shared.err().flush();
        shared.out().println(minted.line());
        return ExitCode.OK;
    }

    private Holder holder() {
        try {
            return new Holder(name.strip(), role, agency);
        } catch (IllegalArgumentException unfit) {
            throw shared.fail(ExitCode.USAGE, "token.name", name, role, agency.orElse(""));
        }
    }
}
