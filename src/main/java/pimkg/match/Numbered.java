package pimkg.match;

import java.util.Optional;

/** A graph whose statements there may be as numbers too, so that what is looked for together is found without its terms. */
public interface Numbered {

    /** All of its statements; empty while there are others, or while they are not ready. */
    Optional<Numbers> numbers();
}
