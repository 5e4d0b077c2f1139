package pimkg.vocabulary;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import pimkg.vocabulary.VocabularyException.Fault;

/** Code lists in JSON: the schema of a CKAN dataset, a Django fixture, or lists of words and of objects with labels. */
final class JsonTerms {

    private static final int MAX_DEPTH = 100;

    private JsonTerms() {
    }

    static List<Term> of(byte[] content) throws VocabularyException {
        JsonElement root = parse(content);
        if (root.isJsonObject() && root.getAsJsonObject().get("dataset_fields") instanceof JsonArray) {
            return SchemingTerms.of(root.getAsJsonObject());
        }
        if (root instanceof JsonArray array && !array.isEmpty() && array.get(0) instanceof JsonObject first && first.has("model")
            && first.get("fields") instanceof JsonObject) {
            return FixtureTerms.of(array);
        }
        List<Term> terms = new ArrayList<>();
        walk(root, "", "", terms, 0);
        return terms;
    }

    private static JsonElement parse(byte[] content) throws VocabularyException {
        try {
            String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString();
            return JsonParser.parseString(text.startsWith("\uFEFF") ? text.substring(1) : text);
        } catch (CharacterCodingException other) {
            throw new VocabularyException(Fault.ENCODING, "");
        } catch (JsonParseException | StackOverflowError broken) {
            throw new VocabularyException(Fault.DAMAGED, "");
        }
    }

    /** Words in a list are terms; so are objects with a label. What they stand under is their context. */
    private static void walk(JsonElement element, String context, String pointer, List<Term> terms, int depth) {
        if (depth > MAX_DEPTH) {
            return;
        }
        if (element instanceof JsonArray array) {
            for (int index = 0; index < array.size(); index++) {
                String place = pointer + "/" + index;
                if (text(array.get(index)).isPresent()) {
                    String word = text(array.get(index)).get();
                    terms.add(new TermBuilder(word).label(word, "").context(context).place(place).build());
                } else {
                    walk(array.get(index), context, place, terms, depth + 1);
                }
            }
        } else if (element instanceof JsonObject object) {
            labelled(object, context, pointer).ifPresent(terms::add);
            for (Map.Entry<String, JsonElement> member : object.entrySet()) {
                String name = member.getValue() instanceof JsonObject ? member.getKey() : context;
                if (Columns.role(member.getKey()).isEmpty()) {
                    walk(member.getValue(), name, pointer + "/" + member.getKey(), terms, depth + 1);
                }
            }
        }
    }

    private static Optional<Term> labelled(JsonObject object, String context, String pointer) {
        Optional<TermBuilder> term = Columns.term(object.entrySet().stream()
            .filter(member -> text(member.getValue()).isPresent())
            .map(member -> Map.entry(member.getKey(), text(member.getValue()).orElseThrow())).toList());
        return term.map(builder -> builder.place(pointer)).map(TermBuilder::build)
            .map(built -> built.context().isEmpty() && !context.isEmpty() ? inContext(built, context) : built);
    }

    private static Term inContext(Term term, String context) {
        return new Term(term.id(), term.labels(), term.alternatives(), term.definitions(), term.parent(), context, term.notation(),
            term.place());
    }

    /** The words of a string or number; empty for anything else. */
    static Optional<String> text(JsonElement element) {
        return Optional.ofNullable(element).filter(JsonElement::isJsonPrimitive).map(JsonElement::getAsString)
            .filter(text -> !text.isBlank());
    }
}
