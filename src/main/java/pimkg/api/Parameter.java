package pimkg.api;

import java.util.List;

/**
 * What can be said in a request besides its path, or in a gap of the path.
 *
 * @param key      of its words, {@code parameter.<key>}
 * @param name     as it is written in a request
 * @param in       {@code path}, {@code query} or {@code header}
 * @param type     {@code string} or {@code integer}
 * @param required whether nothing is answered without it
 * @param values   the only ones that there are; empty when others are possible
 * @param example  a value that has an answer; may be empty
 */
public record Parameter(String key, String name, String in, String type, boolean required, List<String> values, String example) {
}
