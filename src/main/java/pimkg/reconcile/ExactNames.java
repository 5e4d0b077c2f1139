package pimkg.reconcile;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import pimkg.link.Field;
import pimkg.link.Name;
import pimkg.link.Scheme;
import pimkg.link.Target;
import pimkg.text.Fold;

/** Which entities are called exactly so, in any language, whatever the case, the accents and the punctuation. */
final class ExactNames {

    private final Map<String, Map<Entity, Set<Field>>> byName = new HashMap<>();

    ExactNames(Scheme scheme, Catalogue catalogue) {
        for (Target target : scheme.targets()) {
            Entity entity = catalogue.entity(target.id()).orElseThrow();
            for (Name name : target.names()) {
                byName.computeIfAbsent(Fold.fold(name.text()), key -> new HashMap<>())
                    .computeIfAbsent(entity, key -> new HashSet<>()).add(name.field());
            }
        }
    }

    /**
     * The one clear winner: the only entity with this preferred label or code, or the only one that has it for any of its
     * labels, as long as people may see that label.
     *
     * @param among those asked for
     */
    Optional<Entity> winner(String text, Set<Entity> among) {
        Map<Entity, Set<Field>> named = new HashMap<>(byName.getOrDefault(Fold.fold(text), Map.of()));
        named.keySet().retainAll(among);
        Set<Entity> preferred = named.entrySet().stream()
            .filter(entry -> entry.getValue().contains(Field.PREFERRED) || entry.getValue().contains(Field.NOTATION))
            .map(Map.Entry::getKey).collect(Collectors.toSet());
        if (preferred.isEmpty()) {
            return named.size() == 1 ? named.entrySet().stream().filter(entry -> entry.getValue().contains(Field.ALTERNATIVE))
                .map(Map.Entry::getKey).findFirst() : Optional.empty();
        }
        return preferred.size() == 1 ? preferred.stream().findFirst() : Optional.empty();
    }

    /** Whether an entity is called so. */
    boolean isName(String text, Entity entity) {
        return byName.getOrDefault(Fold.fold(text), Map.of()).containsKey(entity);
    }
}
