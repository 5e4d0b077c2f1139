package pimkg.lookup;

import com.google.gson.JsonObject;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import pimkg.graph.GraphFile;
import pimkg.graph.KnowledgeGraph;
import pimkg.graph.StoppedException;
import pimkg.page.EntityPage;
import pimkg.page.Pages;
import pimkg.reconcile.Answers;
import pimkg.reconcile.Catalogue;
import pimkg.reconcile.Entity;
import pimkg.reconcile.EntityProperty;
import pimkg.reconcile.EntityType;
import pimkg.reconcile.Limits;
import pimkg.reconcile.Manifest;
import pimkg.reconcile.Match;
import pimkg.reconcile.ReconQuery;
import pimkg.reconcile.Reconciler;
import pimkg.reconcile.Suggestions;
import pimkg.reply.Links;
import pimkg.reply.Requests;
import pimkg.setting.ServerSettings;
import pimkg.term.Pim;
import pimkg.text.Language;

/** What both versions of the Reconciliation Service API are answered with. */
public final class ReconcileDesk {

    private final KnowledgeGraph knowledge;
    private final EntityPage page;
    private final Links links;
    private final Duration time;
    private final Semaphore seekers = new Semaphore(ServerSettings.MAX_SEEKERS);

    /** Answers with these. */
    public ReconcileDesk(KnowledgeGraph knowledge, Pages pages, Links links, Duration time) {
        this.knowledge = knowledge;
        this.page = new EntityPage(pages);
        this.links = links;
        this.time = time;
    }

    Catalogue catalogue() {
        return Catalogue.of(knowledge);
    }

    Answers answers(HttpServletRequest request) {
        return new Answers(catalogue(), Requests.language(request));
    }

    Manifest manifest(HttpServletRequest request) {
        return new Manifest(catalogue(), knowledge.release(), links.base(request), Requests.language(request));
    }

    /**
     * The candidates of each query; empty when too many ask at once.
     *
     * @throws StoppedException when it took too long
     */
    Optional<List<List<Match>>> find(Collection<ReconQuery> queries) {
        if (!seekers.tryAcquire()) {
            return Optional.empty();
        }
        try {
            long end = System.nanoTime() + time.toNanos();
            List<List<Match>> all = new ArrayList<>();
            for (ReconQuery query : queries) {
                if (System.nanoTime() > end) {
                    throw new StoppedException(StoppedException.Limit.TIME);
                }
                all.add(Reconciler.over(knowledge).find(query));
            }
            return Optional.of(all);
        } finally {
            seekers.release();
        }
    }

    /** Suggestions of a kind: entities, types or properties, from {@code cursor} or {@code offset} on. */
    JsonObject suggest(String kind, HttpServletRequest request) {
        String typed = parameter(request, "prefix");
        int from = number(request, "cursor", number(request, "offset", 0, Integer.MAX_VALUE), Integer.MAX_VALUE);
        int most = Math.max(1, number(request, "limit", Limits.DEFAULT, 10 * Limits.DEFAULT));
        Answers answers = answers(request);
        return switch (kind) {
            case "entity" -> answers.entities(part(Suggestions.over(knowledge).entities(typed, parameter(request, "type"),
                Requests.language(request)), from, most));
            case "type" -> answers.types(part(Suggestions.over(knowledge).types(typed), from, most));
            default -> answers.properties(part(Suggestions.over(knowledge).properties(typed), from, most));
        };
    }

    JsonObject proposals(HttpServletRequest request) {
        return answers(request).proposals(parameter(request, "type"),
            Math.max(1, number(request, "limit", EntityProperty.values().length, EntityProperty.values().length)));
    }

    Optional<String> preview(HttpServletRequest request) {
        return entity(request).map(entity -> page.preview(entity, links.base(request) + Manifest.PATH_02 + "/view/" + entity.id(),
            Requests.language(request)));
    }

    /** An entity, a type or a property in a piece of HTML. */
    Optional<JsonObject> flyout(String kind, HttpServletRequest request) {
        Language language = Requests.language(request);
        String id = parameter(request, "id");
        Optional<String> html = switch (kind) {
            case "entity" -> entity(request).map(entity -> page.flyout(entity, language));
            case "type" -> catalogue().type(id).map((EntityType type) -> page.flyout(type, language));
            default -> EntityProperty.ofId(id).map(property -> page.flyout(property.name(language), property.about(language), language));
        };
        return html.map(text -> {
            JsonObject json = new JsonObject();
            json.addProperty("id", id);
            json.addProperty("html", text);
            return json;
        });
    }

    /** Where the whole entry of an entity stands on this server. */
    Optional<String> view(String id) {
        return catalogue().entity(id).map(Entity::concept).flatMap(concept -> knowledge.files().stream()
            .filter(file -> concept.getURI().startsWith(file.iri() + "#")
                || !concept.getURI().startsWith(Pim.BASE) && knowledge.graph(file.graphName()).contains(concept,
                    RDF.Nodes.type, SKOS.Concept.asNode()))
            .map(file -> "/" + file.path().replaceAll("\\.ttl$", "") + "#" + anchor(file, concept.getURI()))
            .findFirst());
    }

    /** As the page of the file has it; a hash within it would end it. */
    private static String anchor(GraphFile file, String iri) {
        return (iri.startsWith(file.iri() + "#") ? iri.substring(file.iri().length() + 1) : iri).replace("#", "%23");
    }

    private Optional<Entity> entity(HttpServletRequest request) {
        return catalogue().entity(parameter(request, "id"));
    }

    private static String parameter(HttpServletRequest request, String name) {
        String given = Optional.ofNullable(request.getParameter(name)).orElse("");
        return given.substring(0, Math.min(Limits.TEXT, given.length()));
    }

    /** Clients send such numbers with or without need; what is no number counts as absent. */
    private static int number(HttpServletRequest request, String name, int otherwise, int most) {
        String given = parameter(request, name).strip().toLowerCase(Locale.ROOT);
        return given.matches("\\d{1,9}") ? Math.min(most, Integer.parseInt(given)) : otherwise;
    }

    private static <T> List<T> part(List<T> all, int from, int most) {
        return all.stream().skip(from).limit(most).toList();
    }
}
