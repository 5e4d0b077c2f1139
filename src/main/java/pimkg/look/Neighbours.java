package pimkg.look;

import com.google.gson.Gson;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import pimkg.entry.Address;
import pimkg.entry.Entries;
import pimkg.entry.Entry;
import pimkg.entry.Family;
import pimkg.entry.Said;
import pimkg.graph.KnowledgeGraph;
import pimkg.text.Language;

/** A thing and what stands next to it, for a picture that grows: as JSON, in one language. */
public final class Neighbours {

    /** The most of each kind; a picture of more can't be read. The rest is on the page of the thing, and counted here. */
    public static final int MOST = 24;

    private final KnowledgeGraph knowledge;
    private final Entries entries;

    /** Of this snapshot. */
    public Neighbours(KnowledgeGraph knowledge, Entries entries) {
        this.knowledge = knowledge;
        this.entries = entries;
    }

    /**
     * The thing and its neighbours, each with the kind that is explained by {@code sketch.<kind>}: {@code broader}, {@code list},
     * {@code narrower}, {@code related}, {@code code}.
     *
     * @param path of its page on this server
     * @return empty when there is no such page
     */
    public Optional<String> of(String path, Language language) {
        return Address.term(knowledge, path.replace("#", "%23")).map(term -> {
            Entry entry = entries.of(term, language);
            Family family = entry.family();
            JsonObject answer = said(entry.name().linked(Address.of(term)), "term");
            JsonArray all = new JsonArray();
            int left = add(all, "broader", family.path().stream().skip(Math.max(0, family.path().size() - 1)).toList())
                + add(all, "list", family.path().isEmpty() ? family.lists() : List.of())
                + add(all, "narrower", family.narrower().stream().map(Family.Branch::term).toList())
                + add(all, "related", family.related())
                + add(all, "code", Stream.concat(entry.codes().stream().map(Entry.Code::term),
                    entry.listed().stream().map(Entry.Listed::term)).toList());
            answer.add("neighbours", all);
            answer.addProperty("more", left);
            return new Gson().toJson(answer);
        });
    }

    /** How many were left out. */
    private static int add(JsonArray all, String kind, List<Said> neighbours) {
        List<Said> pages = neighbours.stream().filter(each -> each.link().startsWith("/")).distinct().toList();
        pages.stream().limit(MOST).forEach(each -> all.add(said(each, kind)));
        return Math.max(0, pages.size() - MOST);
    }

    private static JsonObject said(Said said, String kind) {
        JsonObject json = new JsonObject();
        json.addProperty("id", said.link());
        json.addProperty("kind", kind);
        json.addProperty("text", said.text());
        json.addProperty("lang", said.lang());
        json.addProperty("dir", said.dir());
        return json;
    }
}
