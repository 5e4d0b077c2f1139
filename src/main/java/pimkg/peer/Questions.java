package pimkg.peer;

import java.io.IOException;
import java.io.InputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/** The twelve queries that people and dashboards ask such a server again and again. */
public final class Questions {

    private static final List<String> NAMES = List.of("term-look-up", "label-search", "broader-path", "datasets-of-category", "agencies-sharing",
        "mapping-join", "group-by-category", "description", "sub-selects", "first-ten", "mapping-path", "count-all");
    private static final AtomicLong NUMBER = new AtomicLong();

    private Questions() {
    }

    /**
     * A query.
     *
     * @param name   of its file
     * @param sparql its text
     */
    public record Question(String name, String sparql) {

        /** Where it is asked, below an endpoint's address. */
        String path(String endpoint) {
            return endpoint + "?query=" + URLEncoder.encode(sparql, StandardCharsets.UTF_8);
        }

        /** The same, in a text that nobody has asked before. */
        String newPath(String endpoint) {
            return path(endpoint) + "%23" + NUMBER.incrementAndGet();
        }
    }

    /** All of them, in order. */
    public static List<Question> all() throws IOException {
        List<Question> all = new ArrayList<>();
        for (String name : NAMES) {
            try (InputStream in = Questions.class.getResourceAsStream(name + ".rq")) {
                all.add(new Question(name, new String(in.readAllBytes(), StandardCharsets.UTF_8)));
            }
        }
        return all;
    }
}
