package pimkg.admission;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** What was found to be heavy lately: it need not be tried again in the fast lane. Safe for use by several threads. */
public final class KnownHeavy {

    static final int MAX = 2_000;

    private final Set<UUID> names = Collections.synchronizedSet(Collections.newSetFromMap(new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<UUID, Boolean> eldest) {
            return size() > MAX;
        }
    }));

    /** Remembers it, and forgets what was first remembered when there are too many. */
    public void add(String name) {
        names.add(brief(name));
    }

    /** Forgets it. */
    public void remove(String name) {
        names.remove(brief(name));
    }

    /** Whether it is remembered. */
    public boolean contains(String name) {
        return names.contains(brief(name));
    }

    private static UUID brief(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }
}
