package pimkg.api;

import java.util.List;

/**
 * A kind of problem that an address may answer with.
 *
 * @param code     its name, stable over releases
 * @param statuses the HTTP statuses that it comes with
 * @param title    what it says, in the reader's language
 */
public record Fault(String code, List<Integer> statuses, String title) {
}
