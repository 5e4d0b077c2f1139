package pimkg.catalogue;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import pimkg.version.Audience;
import pimkg.version.Key;

/** Counts the changes of what each kind of reader may see. Changed by one thread at a time, asked by many. */
final class Editions {

    private final Map<String, Long> numbers = new ConcurrentHashMap<>();
    private volatile Set<String> changing = Set.of();

    /** The agencies count for all audiences of theirs: they see each version of what they describe. */
    void begin(Map<Audience, Map<Key, Optional<String>>> effect) {
        Set<String> scopes = new HashSet<>();
        effect.forEach((audience, graphs) -> {
            scopes.add(audience.name());
            graphs.keySet().forEach(key -> scopes.add(of(key.agency())));
        });
        changing = Set.copyOf(scopes);
    }

    /** Whatever came of it counts as a change. */
    void end() {
        changing.forEach(scope -> numbers.merge(scope, 1L, Long::sum));
        changing = Set.of();
    }

    /** Of some audiences, and of some agencies; empty while any of it changes. */
    Optional<String> edition(List<Audience> audiences, Optional<String> agency) {
        Set<String> now = changing;
        StringBuilder edition = new StringBuilder();
        for (Audience audience : audiences) {
            if (now.contains(audience.name())) {
                return Optional.empty();
            }
            edition.append(audience.name()).append(numbers.getOrDefault(audience.name(), 0L)).append(' ');
        }
        if (agency.isPresent()) {
            String scope = of(agency.get());
            if (now.contains(scope)) {
                return Optional.empty();
            }
            edition.append(scope).append(' ').append(numbers.getOrDefault(scope, 0L));
        }
        return Optional.of(edition.toString());
    }

    private static String of(String agency) {
        return "/" + agency;
    }
}
