package pimkg.shape;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * Answers that were worked out once, of a question that is asked again and again. When there are too many, all are forgotten: a file
 * that never repeats itself must not fill the memory. Safe for use by several threads.
 */
public final class Remembered<K, V> {

    private final Map<K, V> known = new ConcurrentHashMap<>();
    private final int most;

    /** At most about so many. */
    public Remembered(int most) {
        this.most = most;
    }

    /** The answer, worked out when it is not known. Two threads may do that at the same time; one answer is kept. */
    public V of(K question, Function<? super K, ? extends V> answer) {
        V earlier = known.get(question);
        if (earlier != null) {
            return earlier;
        }
        V made = answer.apply(question);
        if (known.size() >= most) {
            known.clear();
        }
        V before = known.putIfAbsent(question, made);
        return before == null ? made : before;
    }
}
