package pimkg.again;

import java.util.HashMap;
import java.util.Map;
import java.util.function.LongConsumer;
import org.apache.jena.graph.Node;
import pimkg.graph.LongSet;
import pimkg.memory.Prints;
import pimkg.memory.Spoken;

/** What is listed in a file as the value of which property: a description may be one because a catalogue lists it. */
final class Listings {

    private final Map<Node, LongSet> listed = new HashMap<>();

    Listings(Spoken spoken) {
        spoken.more().values().forEach(each -> each.listed().forEach(listing ->
            listed.computeIfAbsent(listing.predicate(), any -> new LongSet()).add(listing.object())));
    }

    boolean has(Node predicate, Node object) {
        LongSet objects = listed.get(predicate);
        return objects != null && objects.contains(Prints.of(object));
    }

    /** Hands on what is listed here and not there. */
    void forEachBut(Listings others, LongConsumer action) {
        listed.forEach((predicate, objects) -> {
            LongSet there = others.listed.getOrDefault(predicate, new LongSet());
            objects.forEach(object -> {
                if (!there.contains(object)) {
                    action.accept(object);
                }
            });
        });
    }
}
