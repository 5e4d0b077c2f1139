package pimkg.page;

import io.pebbletemplates.pebble.extension.AbstractExtension;
import io.pebbletemplates.pebble.extension.Filter;
import io.pebbletemplates.pebble.extension.Function;
import io.pebbletemplates.pebble.template.EvaluationContext;
import io.pebbletemplates.pebble.template.PebbleTemplate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import pimkg.text.Texts;

/** In templates, {@code say("key", arguments)}: a message in the language of the page. */
final class SayFunction implements Function {

    /** The variable of a page's model that holds its messages. */
    static final String TEXTS = "texts";

    /** Makes it, {@link WordsFunction}, {@link Assets} and {@link StayFilter} known to the template engine. */
    static final class Extension extends AbstractExtension {
        private final Assets assets = new Assets();

        @Override
        public Map<String, Function> getFunctions() {
            return Map.of("say", new SayFunction(), "words", new WordsFunction(), "asset", assets);
        }

        @Override
        public Map<String, Filter> getFilters() {
            return Map.of("stay", new StayFilter());
        }
    }

    @Override
    public List<String> getArgumentNames() {
        return List.of();
    }

    @Override
    public Object execute(Map<String, Object> arguments, PebbleTemplate template, EvaluationContext context, int line) {
        Texts texts = (Texts) context.getVariable(TEXTS);
        Object[] rest = IntStream.range(1, arguments.size()).mapToObj(index -> arguments.get(Integer.toString(index))).toArray();
        return texts.get(arguments.get("0").toString(), rest);
    }
}
