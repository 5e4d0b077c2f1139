package pimkg.reconcile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import pimkg.reconcile.Condition.Quantifier;
import pimkg.vocabulary.Wording;

/** Reads batches of queries, in the form of either version. */
public final class QueryReader {

    private static final Set<String> QUERY_02 = Set.of("query", "type", "limit", "properties", "type_strict");
    private static final Set<String> STRICTNESS = Set.of("any", "should", "all");
    private static final Set<String> QUERY_1 = Set.of("type", "limit", "lang", "dir", "conditions");

    private QueryReader() {
    }

    /**
     * The queries of version 0.2, by the names that the client gave them, in their order.
     *
     * @throws RefusedException when the text is no such batch
     */
    public static Map<String, ReconQuery> version02(String json) throws RefusedException {
        Map<String, ReconQuery> queries = new LinkedHashMap<>();
        for (Map.Entry<String, Cursor> each : Cursor.parse(json).fields(Limits.BATCH).entrySet()) {
            queries.put(each.getKey(), query02(each.getValue()));
        }
        return queries;
    }

    private static ReconQuery query02(Cursor query) throws RefusedException {
        Map<String, Cursor> fields = query.fields(QUERY_02);
        List<Condition> conditions = new ArrayList<>();
        if (fields.containsKey("properties")) {
            for (Cursor property : fields.get("properties").list(Limits.VALUES)) {
                Map<String, Cursor> pair = property.fields(Limits.VALUES);
                conditions.add(new Condition(property.need(pair, "pid").text(), plain(property.need(pair, "v")), false,
                    Quantifier.ANY));
            }
        }
        List<Wording> texts = fields.containsKey("query") ? texts(List.of(fields.get("query").text()), "") : List.of();
        if (!fields.containsKey("query") && conditions.isEmpty()) {
            throw query.wrong();
        }
        String strictness = fields.containsKey("type_strict") ? fields.get("type_strict").text() : "any";
        if (!STRICTNESS.contains(strictness)) {
            throw fields.get("type_strict").wrong();
        }
        return new ReconQuery(texts, List.of(), types(fields), strictness.equals("all"), limit(fields), conditions);
    }

    private static List<String> types(Map<String, Cursor> fields) throws RefusedException {
        List<String> types = new ArrayList<>();
        if (fields.containsKey("type")) {
            for (Cursor type : fields.get("type").oneOrMore()) {
                types.add(type.text());
            }
        }
        types.removeIf(String::isBlank);
        return types;
    }

    private static int limit(Map<String, Cursor> fields) throws RefusedException {
        return fields.containsKey("limit") ? fields.get("limit").count(Limits.DEFAULT) : Limits.DEFAULT;
    }

    private static List<String> plain(Cursor values) throws RefusedException {
        List<String> all = new ArrayList<>();
        for (Cursor value : values.oneOrMore()) {
            all.add(value.plain());
        }
        return all;
    }

    private static List<Wording> texts(List<String> texts, String language) {
        return texts.stream().map(text -> new Wording(text, language)).toList();
    }

    /**
     * The queries of version 1.0-draft, in their order.
     *
     * @throws RefusedException when the text is no such batch
     */
    public static List<ReconQuery> version1(String json) throws RefusedException {
        Cursor root = Cursor.parse(json);
        List<ReconQuery> queries = new ArrayList<>();
        for (Cursor query : root.need(root.fields(Limits.VALUES), "queries").list(Limits.BATCH)) {
            queries.add(query1(query));
        }
        return queries;
    }

    private static ReconQuery query1(Cursor query) throws RefusedException {
        Map<String, Cursor> fields = query.fields(QUERY_1);
        if (fields.containsKey("type")) {
            fields.get("type").text();
        }
        Parts parts = new Parts(language(fields, ""), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        Cursor conditions = query.need(fields, "conditions");
        for (Cursor condition : conditions.list(Limits.VALUES)) {
            parts.add(condition);
        }
        if (parts.isEmpty()) {
            throw conditions.wrong();
        }
        return new ReconQuery(parts.texts(), parts.ids(), types(fields), false, limit(fields), parts.conditions());
    }

    private static String language(Map<String, Cursor> fields, String otherwise) throws RefusedException {
        return fields.containsKey("lang") ? fields.get("lang").text().toLowerCase(Locale.ROOT) : otherwise;
    }

    /** What the conditions of a query of version 1.0 add up to. */
    private record Parts(String language, List<Wording> texts, List<String> ids, List<Condition> conditions) {

        boolean isEmpty() {
            return texts.isEmpty() && ids.isEmpty() && conditions.isEmpty();
        }

        void add(Cursor condition) throws RefusedException {
            Map<String, Cursor> fields = condition.fields(Limits.VALUES);
            List<String> values = plain(condition.need(fields, "propertyValue"));
            Quantifier quantifier = quantifier(fields);
            boolean required = fields.containsKey("required") && fields.get("required").truth();
            Cursor kind = condition.need(fields, "matchType");
            if (fields.containsKey("matchQualifier")) {
                fields.get("matchQualifier").text();
            }
            switch (kind.text()) {
                case "property" -> conditions.add(
                    new Condition(condition.need(fields, "propertyId").text(), values, required, quantifier));
                case "name" -> named(values, quantifier, QueryReader.language(fields, language));
                case "id" -> identified(values, quantifier);
                default -> throw kind.wrong();
            }
        }

        private void named(List<String> values, Quantifier quantifier, String language) {
            if (quantifier == Quantifier.NONE) {
                conditions.add(new Condition(Condition.NAME, values, true, quantifier));
            } else {
                texts.addAll(QueryReader.texts(values, language));
            }
        }

        private void identified(List<String> values, Quantifier quantifier) {
            if (quantifier == Quantifier.NONE) {
                conditions.add(new Condition(Condition.ID, values, true, quantifier));
            } else {
                ids.addAll(values);
            }
        }

        private static Quantifier quantifier(Map<String, Cursor> fields) throws RefusedException {
            if (!fields.containsKey("matchQuantifier")) {
                return Quantifier.ANY;
            }
            String word = fields.get("matchQuantifier").text();
            return Stream.of(Quantifier.values()).filter(each -> each.name().toLowerCase(Locale.ROOT).equals(word)).findFirst()
                .orElseThrow(() -> fields.get("matchQuantifier").wrong());
        }
    }
}
