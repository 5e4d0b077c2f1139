package pimkg.rule;

import java.util.List;
import pimkg.text.Language;
import pimkg.text.Localized;
import pimkg.text.Texts;

/** Says under which conditions a rule asks something: all of them hold, so they are joined by "and". */
public final class Conditions {

    private Conditions() {
    }

    /** The conditions as the end of a sentence that begins with "asked because"; empty when there are none. */
    public static String joined(Rule rule, Language language) {
        Texts texts = Texts.of(Conditions.class, language);
        List<String> all = rule.because().stream().map((Localized condition) -> condition.in(language)).toList();
        int last = all.size() - 1;
        return last < 1 ? String.join("", all)
            : texts.get("conditions.last", all.subList(0, last).stream().reduce((some, more) -> texts.get("conditions.list", some, more)).orElseThrow(),
                all.get(last));
    }
}
