package pimkg.linkage;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import pimkg.audit.AuditJson;
import pimkg.audit.MappingAudit;
import pimkg.audit.MappingFinding;
import pimkg.crosswalk.MappingSet;
import pimkg.crosswalk.Reviewer;
import pimkg.exchange.MappingFiles;
import pimkg.graph.KnowledgeGraph;
import pimkg.graph.RdfInput;
import pimkg.reply.Gate;
import pimkg.reply.Posted;
import pimkg.reply.Problem;
import pimkg.reply.Requests;
import pimkg.rule.Severity;
import pimkg.setting.ServerSettings;
import pimkg.shelf.HeldSet;
import pimkg.shelf.MappingShelf;
import pimkg.shelf.ShelfException;
import pimkg.sssom.MappingReading;

/** Takes whole sets of mappings onto the shelf, after a look at each. */
public record IncomingSets(KnowledgeGraph knowledge, MappingShelf shelf, Gate gate) {

    /** Such a name is the address of a set in one of its forms. */
    private static final Pattern ENDING = Pattern.compile("(?i).*\\.(tsv|json|ttl|edoal|skos|html)");

    /**
     * A set that was taken.
     *
     * @param before   the one in whose place it is; empty for a new one
     * @param after    as it is held now
     * @param findings what was found that refuses nothing
     */
    record Taken(Optional<HeldSet> before, HeldSet after, JsonObject findings) {
    }

    /**
     * Takes the body of a request.
     *
     * @param sender whose decisions may be new in it
     * @throws Posted.RefusedException when it is not taken
     * @throws ShelfException          when it may not be put there
     */
    Taken take(HttpServletRequest request, String name, Reviewer sender) throws IOException, ShelfException {
        if (ENDING.matcher(name).matches()) {
            throw new Posted.RefusedException(new Problem(400, "set-name", name));
        }
        Optional<HeldSet> before = shelf.set(name);
        // Told before megabytes are sent and judged; asked again when the set is put there.
        demand(request, name, before);
        Looked looked = gate.admit(() -> lookedOver(request)).orElseThrow(() -> new Posted.RefusedException(Problem.busy()));
        return new Taken(before, shelf.put(name, now -> isExpected(request, now), sender, looked.set()), looked.findings());
    }

    private record Looked(MappingSet set, JsonObject findings) {
    }

    private Looked lookedOver(HttpServletRequest request) throws IOException {
        RdfInput input = Posted.description(request);
        if (input.size() > ServerSettings.MAX_SET) {
            throw new Posted.RefusedException(new Problem(413, "too-large", (ServerSettings.MAX_SET >> 20) + " MB"));
        }
        return gate.work(() -> lookOver(request, MappingFiles.read(input, Optional.empty()))).orElseThrow(() -> new Posted.RefusedException(Problem.busy()));
    }

    private Looked lookOver(HttpServletRequest request, MappingReading reading) throws Posted.RefusedException {
        int records = reading.set().current().size();
        if (records > ServerSettings.MAX_RECORDS) {
            throw new Posted.RefusedException(new Problem(413, "too-many-records", records + " > " + ServerSettings.MAX_RECORDS));
        }
        List<MappingFinding> findings = MappingAudit.run(knowledge, List.of(reading));
        JsonObject told = JsonParser.parseString(AuditJson.of(findings, Requests.language(request))).getAsJsonObject();
        told.remove("conforms");
        long violations = findings.stream().filter(found -> found.severity() == Severity.VIOLATION).count();
        if (violations > 0) {
            throw new Posted.RefusedException(new Problem(422, "set-findings", Long.toString(violations), told.asMap()));
        }
        return new Looked(reading.set(), told);
    }

    private static void demand(HttpServletRequest request, String name, Optional<HeldSet> now) throws Posted.RefusedException {
        if (now.filter(held -> !held.open()).isPresent()) {
            throw new Posted.RefusedException(new Problem(403, "set-ships", name));
        }
        if (!isExpected(request, now)) {
            boolean isUnseen = now.isPresent() && request.getHeader("If-Match") == null;
            throw new Posted.RefusedException(!isUnseen ? new Problem(412, "changed-meanwhile", name)
                : request.getHeader("If-None-Match") == null ? new Problem(428, "precondition", name) : new Problem(412, "set-exists", name));
        }
    }

    /** A new set may ask that there is none; one that is there has to be named by who replaces it. */
    private static boolean isExpected(HttpServletRequest request, Optional<HeldSet> now) {
        Optional<String> match = Optional.ofNullable(request.getHeader("If-Match"));
        Optional<String> noneMatch = Optional.ofNullable(request.getHeader("If-None-Match"));
        return now.isEmpty() ? match.isEmpty()
            : match.filter(tags -> MappingsServlet.names(tags, now.get())).isPresent() && noneMatch.filter(tags -> MappingsServlet.names(tags, now.get())).isEmpty();
    }

    /** Why a set was not changed, for whoever sent the change. */
    static Problem problem(ShelfException refused, String name) {
        return switch (refused.fault()) {
            case CHANGED -> new Problem(412, "changed-meanwhile", name);
            case READ_ONLY -> new Problem(403, "set-ships", name);
            case DAMAGED -> new Problem(409, "set-damaged", name);
            case NAME -> new Problem(400, "set-name", name);
            case NO_FOLDER -> new Problem(403, "no-shelf", name);
            case FULL -> new Problem(507, "shelf-full", name);
            case HISTORY -> of(409, "history-lost", refused.records());
            case OTHERS -> of(403, "decisions-of-others", refused.records());
            case OWN -> of(403, "own-mapping", refused.records());
        };
    }

    private static Problem of(int status, String code, List<String> records) {
        JsonArray all = new JsonArray();
        records.forEach(all::add);
        Map<String, JsonElement> more = Map.of("records", all);
        return new Problem(status, code, records.get(0) + (records.size() == 1 ? "" : " …"), more);
    }
}
