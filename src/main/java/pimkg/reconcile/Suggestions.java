package pimkg.reconcile;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import pimkg.graph.KnowledgeGraph;
import pimkg.query.TermSearch;
import pimkg.text.Fold;
import pimkg.text.Language;

/** What somebody may be about to type. An id is found by itself; nothing typed yet finds everything. */
public final class Suggestions {

    /** So many of the concepts found are looked at for those that are wanted. */
    private static final int LOOK_AT = 300;

    private final Catalogue catalogue;
    private final TermSearch search;

    private Suggestions(Catalogue catalogue, TermSearch search) {
        this.catalogue = catalogue;
        this.search = search;
    }

    /** Over the terms of this snapshot. */
    public static Suggestions over(KnowledgeGraph knowledge) {
        return new Suggestions(Catalogue.of(knowledge), TermSearch.over(knowledge));
    }

    /**
     * Entities of a type.
     *
     * @param type the id of a type; empty for any
     */
    public List<Entity> entities(String typed, String type, Language language) {
        List<String> types = Stream.of(type).filter(id -> !id.isBlank()).toList();
        if (Fold.fold(typed).isEmpty()) {
            return catalogue.ofTypes(types, false).stream().sorted(Comparator.comparing((Entity entity) -> entity.name().in(language))
                .thenComparing(Entity::id)).toList();
        }
        List<Entity> found = new ArrayList<>(catalogue.entity(typed.strip()).stream().toList());
        search.find(typed, Optional.of(language), LOOK_AT).stream().map(match -> catalogue.entity(match.concept()))
            .flatMap(Optional::stream).forEach(found::add);
        return found.stream().distinct().filter(catalogue.ofTypes(types, false)::contains).toList();
    }

    /** Types. */
    public List<EntityType> types(String typed) {
        return few(catalogue.types(), typed, type -> Stream.concat(Stream.of(type.id()),
            Stream.of(Language.values()).map(type.name()::in)).toList());
    }

    /** Properties. */
    public List<EntityProperty> properties(String typed) {
        return few(List.of(EntityProperty.values()), typed, property -> Stream.concat(Stream.of(property.id()),
            Stream.of(Language.values()).map(property::name)).toList());
    }

    private static <T> List<T> few(List<T> all, String typed, Function<T, List<String>> names) {
        String wanted = Fold.fold(typed);
        return all.stream().filter(one -> names.apply(one).stream().anyMatch(name -> Fold.fold(name).contains(wanted)))
            .sorted(Comparator.comparing(one -> names.apply(one).stream().noneMatch(name -> Fold.fold(name).startsWith(wanted))))
            .toList();
    }
}
