package pimkg.form;

import java.util.List;
import java.util.function.Function;

/** When a row of a table applies. */
public sealed interface Condition {

    /** Always. */
    record Always() implements Condition {
    }

    /** When no row above it gave the property a value. */
    record IfAbsent() implements Condition {
    }

    /**
     * When a field beside it has, or has not, one of some values.
     *
     * @param field  a key of the same object
     * @param values any of these; empty for any value at all
     * @param holds  whether it must, or must not
     */
    record Beside(String field, List<String> values, boolean holds) implements Condition {
        /** Takes a copy of the list. */
        public Beside {
            values = List.copyOf(values);
        }

        /** Whether it is so, with the values that a field beside it has. */
        public boolean test(Function<String, List<String>> beside) {
            boolean found = beside.apply(field).stream()
                .anyMatch(value -> values.isEmpty() || values.stream().anyMatch(value.strip()::equalsIgnoreCase));
            return found == holds;
        }
    }

    /**
     * The condition that a table writes: nothing, {@code if-absent}, {@code if FIELD}, {@code if FIELD=a|b}, {@code unless …}.
     *
     * @throws IllegalArgumentException when it breaks the rules, which is a fault of what ships
     */
    static Condition parse(String text) {
        if (text.isBlank()) {
            return new Always();
        }
        if (text.equals("if-absent")) {
            return new IfAbsent();
        }
        String[] words = text.strip().split(" ", 2);
        if (words.length < 2 || !List.of("if", "unless").contains(words[0])) {
            throw new IllegalArgumentException("This is no condition: " + text);
        }
        String[] sides = words[1].split("=", 2);
        return new Beside(sides[0].strip(), sides.length == 1 ? List.of() : List.of(sides[1].split("\\|", -1)), words[0].equals("if"));
    }
}
