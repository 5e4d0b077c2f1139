package pimkg.sssom;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import pimkg.crosswalk.Curies;
import pimkg.crosswalk.Extension;
import pimkg.crosswalk.MappingSet;
import pimkg.crosswalk.Origin;
import pimkg.crosswalk.Slot;
import pimkg.crosswalk.SlotValues;
import pimkg.crosswalk.Sssom;
import pimkg.sssom.Trouble.Kind;

/** Reads the head of a set, which is YAML, before its table or in a file of its own. */
final class HeadReader {

    private static final Pattern NOTHING = Pattern.compile("~|null|Null|NULL|");

    private final TroubleLog log;
    private final long before;
    private Curies curies = Curies.BUILT_IN;
    private final List<Extension> extensions = new ArrayList<>();
    private SlotValues head = SlotValues.NONE;

    /** {@code before} lines stand before the first of the head. */
    HeadReader(TroubleLog log, long before) {
        this.log = log;
        this.before = before;
    }

    /** A set without mappings. */
    MappingSet read(String yaml) {
        Optional<Node> root = new SafeYaml(log, before).compose(yaml);
        if (root.isPresent() && root.get() instanceof MappingNode mapping) {
            List<NodeTuple> entries = mapping.getValue();
            entries.stream().filter(entry -> key(entry).equals("curie_map")).forEach(this::curieMap);
            entries.stream().filter(entry -> key(entry).equals("extension_definitions")).forEach(this::definitions);
            entries.stream().filter(entry -> !List.of("curie_map", "extension_definitions", "mappings").contains(key(entry)))
                .forEach(this::slot);
        } else if (root.isPresent()) {
            log.add(line(root.get()), Kind.HEAD_FORM, "curie_map");
        }
        return new MappingSet(head, curies, extensions, List.of());
    }

    private static String key(NodeTuple entry) {
        return entry.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "";
    }

    private long line(Node node) {
        return node.getStartMark().map(mark -> before + mark.getLine() + 1).orElse(0L);
    }

    private Origin origin(Node node) {
        return Origin.line(log.file(), line(node));
    }

    private void curieMap(NodeTuple entry) {
        if (!(entry.getValueNode() instanceof MappingNode map)) {
            log.add(line(entry.getKeyNode()), Kind.HEAD_FORM, "curie_map");
            return;
        }
        Map<String, String> prefixes = new HashMap<>();
        for (NodeTuple pair : map.getValue()) {
            String prefix = key(pair);
            String space = pair.getValueNode() instanceof ScalarNode scalar ? scalar.getValue().strip() : "";
            String fixed = Sssom.BUILT_IN.getOrDefault(prefix, space);
            if (space.isEmpty() || !fixed.equals(space)) {
                log.add(line(pair.getKeyNode()), Kind.CURIE_MAP, prefix, space, fixed);
            } else {
                prefixes.put(prefix, space);
            }
        }
        curies = Curies.of(prefixes);
    }

    private void definitions(NodeTuple entry) {
        if (!(entry.getValueNode() instanceof SequenceNode list)) {
            log.add(line(entry.getKeyNode()), Kind.HEAD_FORM, "extension_definitions");
            return;
        }
        list.getValue().forEach(node -> definition(node).ifPresentOrElse(this::define,
            () -> log.add(line(node), Kind.EXTENSION)));
    }

    private void define(Extension extension) {
        if (Slot.named(extension.slotName()).isEmpty()) {
            extensions.add(extension);
        }
    }

    private Optional<Extension> definition(Node node) {
        Map<String, String> parts = new HashMap<>();
        if (node instanceof MappingNode mapping) {
            mapping.getValue().forEach(pair -> parts.put(key(pair), pair.getValueNode() instanceof ScalarNode scalar ? scalar.getValue() : ""));
        }
        return Extension.of(parts, curies);
    }

    private void slot(NodeTuple entry) {
        String name = Older.name(key(entry));
        Optional<Slot> slot = Slot.named(name);
        if (slot.isEmpty()) {
            extension(name, entry.getValueNode());
        } else if (!slot.get().isOnSet()) {
            log.add(line(entry.getKeyNode()), Kind.MISPLACED_SLOT, name);
        } else {
            Origin origin = origin(entry.getKeyNode());
            texts(name, entry.getValueNode()).ifPresent(values ->
                head = new ValueReader(curies, log).put(head, slot.get(), values, origin));
        }
    }

    private void extension(String name, Node node) {
        if (!(node instanceof ScalarNode scalar)) {
            log.add(line(node), Kind.HEAD_FORM, name);
            return;
        }
        Optional<Extension> known = extensions.stream().filter(extension -> extension.slotName().equals(name)).findFirst();
        if (known.isEmpty() && !name.startsWith("ext_")) {
            log.add(line(node), Kind.UNKNOWN_SLOT, name);
        }
        Optional<String> value = known.filter(Extension::isEntity).isPresent()
            ? new ValueReader(curies, log).entity(name, scalar.getValue(), origin(node)) : Optional.of(scalar.getValue());
        value.ifPresent(text -> head = head.withExtension(name, text));
    }

    /** The values of a slot, which may be written alone or as a list. */
    private Optional<List<String>> texts(String name, Node node) {
        List<Node> nodes = node instanceof SequenceNode list ? list.getValue() : List.of(node);
        List<String> texts = new ArrayList<>();
        for (Node each : nodes) {
            if (!(each instanceof ScalarNode scalar)) {
                log.add(line(each), Kind.HEAD_FORM, name);
                return Optional.empty();
            }
            if (!NOTHING.matcher(scalar.getValue()).matches()) {
                texts.add(scalar.getValue());
            }
        }
        return Optional.of(texts);
    }
}
