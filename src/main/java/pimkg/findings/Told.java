package pimkg.findings;

import java.util.List;
import java.util.Optional;
import pimkg.validation.Finding;

/**
 * A finding in words of one language. What is absent is empty text.
 *
 * @param finding     the finding itself
 * @param principle   the principle's name
 * @param dataset     the description's IRI
 * @param path        the property or path looked at
 * @param value       what was found, as it stands there
 * @param message     what to do
 * @param because     what holds, so that it is asked
 * @param why         why it matters
 * @param repair      what to write
 * @param suggestions what was probably meant, the likeliest first: what to write, and behind it what that is called
 * @param status      new or not; empty when nothing was compared
 */
public record Told(Finding finding, String principle, String dataset, String path, String value, String message,
                   List<String> because, String why, String repair, List<String> suggestions, Optional<Status> status) {

    /** Takes copies of the lists. */
    public Told {
        because = List.copyOf(because);
        suggestions = List.copyOf(suggestions);
    }

    /** The rule's code. */
    public String code() {
        return finding.rule().code();
    }

    /** {@code violation}, {@code warning} or {@code info}. */
    public String severity() {
        return finding.severity().code();
    }
}
