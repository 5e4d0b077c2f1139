package pimkg.peer;

import java.io.IOException;
import java.io.InputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;

/**
 * The twelve queries that people and dashboards ask such a server again and again. A line of a file that begins with {@value #INSTEAD} names
 * what may stand in the place of the first of its words.
 */
public final class Questions {

    private static final List<String> NAMES = List.of("term-look-up", "label-search", "broader-path", "datasets-of-category", "agencies-sharing",
        "mapping-join", "group-by-category", "description", "sub-selects", "first-ten", "mapping-path", "count-all");
    private static final String INSTEAD = "#= ";
    private static final AtomicLong NUMBER = new AtomicLong();

    private Questions() {
    }

    /**
     * A query.
     *
     * @param name    of its file
     * @param sparql  its text
     * @param instead for words of the text: each first one, and what others ask for in its place
     */
    public record Question(String name, String sparql, List<List<String>> instead) {

        static Question of(String name, String file) {
            List<String> lines = file.lines().toList();
            return new Question(name, lines.stream().filter(line -> !line.startsWith(INSTEAD)).collect(Collectors.joining("\n", "", "\n")),
                lines.stream().filter(line -> line.startsWith(INSTEAD)).map(line -> List.of(line.substring(INSTEAD.length()).split(" "))).toList());
        }

        /** Where it is asked, below an endpoint's address. */
        String path(String endpoint) {
            return path(endpoint, sparql);
        }

        private static String path(String endpoint, String text) {
            return endpoint + "?query=" + URLEncoder.encode(text, StandardCharsets.UTF_8);
        }

        /** The same of the next terms, words or numbers, in a text that nobody has asked before. */
        String newPath(String endpoint) {
            long number = NUMBER.incrementAndGet();
            String text = sparql;
            long turn = number;
            for (List<String> words : instead) {
                text = text.replace(words.get(0), words.get((int) (turn % words.size())));
                turn /= words.size();
            }
            return path(endpoint, text + "#" + number);
        }
    }

    /** All of them, in order. */
    public static List<Question> all() throws IOException {
        List<Question> all = new ArrayList<>();
        for (String name : NAMES) {
            try (InputStream in = Questions.class.getResourceAsStream(name + ".rq")) {
                all.add(Question.of(name, new String(in.readAllBytes(), StandardCharsets.UTF_8)));
            }
        }
        return all;
    }
}
