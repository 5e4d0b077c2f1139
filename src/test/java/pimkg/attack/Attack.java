package pimkg.attack;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/**
 * A request that means harm, or might.
 *
 * @param name    what it tries
 * @param method  of HTTP
 * @param path    with its query string
 * @param type    of the body; empty when there is none
 * @param body    what is sent
 * @param answers the safe answers: a status and, for a problem, a space and its code
 */
record Attack(String name, String method, String path, String type, byte[] body, Set<String> answers) {

    static Attack query(String name, String sparql, String... answers) {
        return post(name, "/sparql", "application/sparql-query", sparql, answers);
    }

    static Attack validate(String name, String type, String body, String... answers) {
        return post(name, "/validate", type, body, answers);
    }

    static Attack post(String name, String path, String type, String body, String... answers) {
        return bytes(name, path, type, body.getBytes(StandardCharsets.UTF_8), answers);
    }

    static Attack bytes(String name, String path, String type, byte[] body, String... answers) {
        return new Attack(name, "POST", path, type, body, Set.of(answers));
    }

    static Attack get(String name, String path, String... answers) {
        return new Attack(name, "GET", path, "", new byte[0], Set.of(answers));
    }

    static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return name;
    }
}
