package pimkg.sssom;

import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;
import pimkg.sssom.Trouble.Kind;

/**
 * Reads the little of YAML that SSSOM allows. Anchors, aliases, tags and directives are refused, as the standard has it: they
 * are how a small file is made to fill the memory.
 */
final class SafeYaml {

    private static final int DEEPEST = 8;

    private final TroubleLog log;
    private final long before;

    SafeYaml(TroubleLog log, long before) {
        this.log = log;
        this.before = before;
    }

    /** The tree of nodes; empty, and told, when there is none or it can't be used. */
    Optional<Node> compose(String yaml) {
        LoadSettings settings = LoadSettings.builder().setCodePointLimit(Integer.MAX_VALUE).build();
        try {
            return isAllowed(settings, yaml) ? new Compose(settings).composeString(yaml) : Optional.empty();
        } catch (MarkedYamlEngineException broken) {
            long line = broken.getProblemMark().map(mark -> before + mark.getLine() + 1).orElse(before + 1);
            log.add(line, Kind.YAML, broken.getProblem());
        } catch (YamlEngineException broken) {
            log.add(before + 1, Kind.YAML, String.valueOf(broken.getMessage()).lines().findFirst().orElse(""));
        }
        return Optional.empty();
    }

    /** Looks at the stream of events first, which needs no more memory than the text. */
    private boolean isAllowed(LoadSettings settings, String yaml) {
        int depth = 0;
        for (Event event : new Parse(settings).parseString(yaml)) {
            depth += event instanceof CollectionStartEvent ? 1 : 0;
            depth -= event instanceof CollectionEndEvent ? 1 : 0;
            String forbidden = depth > DEEPEST ? "[[[" : forbidden(event);
            if (!forbidden.isEmpty()) {
                log.add(event.getStartMark().map(mark -> before + mark.getLine() + 1).orElse(before + 1), Kind.YAML_FORBIDDEN, forbidden);
                return false;
            }
        }
        return true;
    }

    private static String forbidden(Event event) {
        if (event instanceof AliasEvent) {
            return "*";
        }
        if (event instanceof NodeEvent node && node.getAnchor().isPresent()) {
            return "&";
        }
        boolean tagged = event instanceof ScalarEvent scalar && scalar.getTag().isPresent()
            || event instanceof CollectionStartEvent collection && collection.getTag().isPresent();
        if (tagged) {
            return "!";
        }
        boolean directive = event instanceof DocumentStartEvent start
            && (start.getSpecVersion().isPresent() || !start.getTags().isEmpty());
        return directive ? "%" : "";
    }
}
