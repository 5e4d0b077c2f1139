package pimkg.cli;

import static java.util.Map.entry;

import java.util.List;
import java.util.Map;
import picocli.CommandLine;

/** The commands of {@code pim} by their names, in the order of its help. */
final class Commands {

    private static final List<Map.Entry<String, Class<?>>> ALL = List.of(
        entry("serve", ServeCommand.class),
        entry("validate", ValidateCommand.class),
        entry("query", QueryCommand.class),
        entry("queries", QueriesCommand.class),
        entry("federate", FederateCommand.class),
        entry("search", SearchCommand.class),
        entry("explain", ExplainCommand.class),
        entry("convert", ConvertCommand.class),
        entry("template", TemplateCommand.class),
        entry("check", CheckCommand.class),
        entry("link", LinkCommand.class),
        entry("mappings", MappingsCommand.class),
        entry("token", TokenCommand.class),
        entry("store", StoreCommand.class),
        entry("export", ExportCommand.class),
        entry("reference", ReferenceCommand.class),
        entry("glossary", GlossaryCommand.class),
        entry("offline", OfflineCommand.class),
        entry("bench", BenchCommand.class));

    private Commands() {
    }

    /**
     * Adds what the arguments may ask for: the command that comes first among them alone, as reading what all of them take lasts longer
     * than many a command; or all, for help and for what is misspelt.
     */
    static void addTo(CommandLine line, String... arguments) {
        String first = arguments.length == 0 ? "" : arguments[0];
        boolean named = ALL.stream().anyMatch(command -> command.getKey().equals(first));
        ALL.stream().filter(command -> !named || command.getKey().equals(first))
            .forEach(command -> line.addSubcommand(command.getKey(), command.getValue()));
    }
}
