package pimkg.coverage;

import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import pimkg.text.Language;

/** Coverage for programs. */
final class CoverageJson {

    private CoverageJson() {
    }

    static void write(Coverage coverage, Language language, OutputStream out) throws IOException {
        JsonObject root = new JsonObject();
        JsonArray vocabularies = new JsonArray();
        coverage.vocabularies().forEach(vocabulary -> vocabularies.add(vocabulary(vocabulary, language)));
        root.add("vocabularies", vocabularies);
        JsonArray schemes = new JsonArray();
        coverage.schemes().forEach(scheme -> schemes.add(scheme(coverage, scheme, language)));
        root.add("schemes", schemes);
        root.addProperty("candidates_left_out", coverage.candidates());
        out.write((new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create().toJson(root) + "\n").getBytes(StandardCharsets.UTF_8));
    }

    private static JsonObject vocabulary(Vocabulary vocabulary, Language language) {
        JsonObject json = new JsonObject();
        json.addProperty("vocabulary", vocabulary.iri());
        json.addProperty("label", vocabulary.title().in(language));
        json.addProperty("terms", vocabulary.terms());
        json.addProperty("mapped", vocabulary.mapped());
        json.addProperty("without_counterpart", vocabulary.without());
        json.addProperty("open", vocabulary.open());
        return json;
    }

    private static JsonObject scheme(Coverage coverage, Scheme scheme, Language language) {
        JsonObject json = new JsonObject();
        json.addProperty("scheme", scheme.iri());
        json.addProperty("label", scheme.title().in(language));
        json.addProperty("terms", scheme.targets().size());
        json.addProperty("reached", coverage.reached(scheme));
        JsonObject matrix = new JsonObject();
        coverage.vocabularies().forEach(vocabulary -> matrix.addProperty(vocabulary.iri(), coverage.reached(scheme, vocabulary)));
        json.add("reached_by", matrix);
        JsonArray covered = new JsonArray();
        JsonArray gaps = new JsonArray();
        for (Scheme.Target target : scheme.targets()) {
            if (coverage.to(target).isEmpty()) {
                gaps.add(named(target, language));
            } else {
                JsonObject reached = named(target, language);
                JsonArray by = new JsonArray();
                coverage.to(target).forEach(link -> by.add(link(link)));
                reached.add("by", by);
                covered.add(reached);
            }
        }
        json.add("covered", covered);
        json.add("gaps", gaps);
        return json;
    }

    private static JsonObject named(Scheme.Target target, Language language) {
        JsonObject json = new JsonObject();
        json.addProperty("term", target.iri());
        json.addProperty("label", target.label().in(language));
        return json;
    }

    private static JsonObject link(Link link) {
        JsonObject json = new JsonObject();
        json.addProperty("vocabulary", link.vocabulary());
        json.addProperty("term", link.term());
        json.addProperty("label", link.label());
        json.addProperty("relation", link.relation().name().toLowerCase(Locale.ROOT));
        json.addProperty("confidence", link.mapping().confidence());
        json.addProperty("status", CoverageRows.status(link.mapping()));
        return json;
    }
}
