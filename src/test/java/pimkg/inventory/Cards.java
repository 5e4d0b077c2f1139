package pimkg.inventory;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import pimkg.text.Localized;
import pimkg.version.Audience;
import pimkg.version.Key;

/** Cards of fictional descriptions. */
final class Cards {

    private Cards() {
    }

    /** One of an agency; a value behind a caret is what the one before it is part of. */
    static Card card(String key, String category, String places, String groups, String years) {
        Map<Facet, List<Value>> stated = new EnumMap<>(Facet.class);
        Map<Facet, List<Value>> within = new EnumMap<>(Facet.class);
        String[] names = key.split("/");
        put(stated, within, Facet.AGENCY, names[0]);
        put(stated, within, Facet.CATEGORY, category);
        put(stated, within, Facet.PLACE, places);
        put(stated, within, Facet.GROUP, groups);
        put(stated, within, Facet.PERIOD, years);
        return new Card(new Key(names[0], names[1]), "https://example.org/" + key, Localized.of(Map.of()), Audience.PUBLIC, Instant.EPOCH, "", "",
            stated, within, names[0] + "\n" + names[1] + "\nfictional " + places.replace("^", " "));
    }

    private static void put(Map<Facet, List<Value>> stated, Map<Facet, List<Value>> within, Facet facet, String text) {
        Stream.of(text.split(" ")).filter(value -> !value.isEmpty()).forEach(value -> (value.startsWith("^") ? within : stated)
            .computeIfAbsent(facet, each -> new ArrayList<>()).add(Value.of(value.replace("^", ""))));
    }

    /** Many that state this and that, or nothing, the same for the same seed. */
    static List<Card> some(int many, long seed) {
        Random random = new Random(seed);
        return IntStream.range(0, many).mapToObj(number -> card("agency-" + random.nextInt(4) + "/d" + number, any(random, "c", 4), any(random, "p", 9),
            any(random, "g", 5), any(random, "202", 7))).toList();
    }

    private static String any(Random random, String begin, int kinds) {
        String one = begin + random.nextInt(kinds);
        return switch (random.nextInt(5)) {
            case 0 -> "";
            case 1 -> (one + " " + begin + random.nextInt(kinds)).replaceFirst("^(\\S+) \\1$", "$1");
            default -> one;
        };
    }
}
