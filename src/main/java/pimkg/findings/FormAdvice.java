package pimkg.findings;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import pimkg.form.FieldMatch;
import pimkg.form.FieldRule;
import pimkg.form.Form;
import pimkg.form.Forms;
import pimkg.form.Headings;
import pimkg.form.HowTo;
import pimkg.term.Prefixes;
import pimkg.text.Language;
import pimkg.text.Texts;
import pimkg.validation.Finding;

/** Where to write what a finding asks for, in the words of the form that was filled in: whoever fills in a form never sees RDF. */
final class FormAdvice {

    private static final Pattern NAME = Pattern.compile("[a-z][a-z-]*:[A-Za-z]+");

    private final Forms forms = Forms.packaged();
    private final Language language;
    private final Map<String, String> headings;
    private final Texts texts;

    /**
     * Advice in this language.
     *
     * @param headings what the file calls the columns of its form, by their key, where it has names of its own
     */
    FormAdvice(Language language, Map<String, String> headings) {
        this.language = language;
        this.headings = headings;
        this.texts = Texts.of(FormAdvice.class, language);
    }

    /**
     * The repair; empty when neither the form nor our workbook has a field for it.
     *
     * @param code the form in which the description came, such as {@code hdx}
     */
    Optional<String> repair(String code, Finding finding) {
        if (finding.rule().discreet()) {
            return Optional.of(texts.get("advice.delete"));
        }
        Optional<Form> form = forms.named(code);
        if (form.isEmpty()) {
            return Optional.empty();
        }
        Optional<FieldRule> column = field(finding, forms.workbook());
        if (form.get().isTable()) {
            return column.map(rule -> texts.get("advice.column", headings.getOrDefault(rule.key(), Headings.of(rule, language)), HowTo.of(rule, language)));
        }
        return field(finding, form.get()).map(rule -> texts.get("advice.field", rule.extras().get("source")))
            .or(() -> column.map(rule -> texts.get("advice.none", code, Headings.of(rule, language), HowTo.of(rule, language))));
    }

    /** A rule on a part, such as an assessment, looks at the whole of it; its repair begins with the property that is missing there. */
    private static Optional<FieldRule> field(Finding finding, Form form) {
        List<FieldRule> fields = fields(form);
        Optional<FieldRule> clearing = FieldMatch.clearing(finding.rule().shape().isURI() ? Prefixes.shorten(finding.rule().shape().getURI()) : "", fields);
        if (clearing.isPresent()) {
            return clearing;
        }
        Optional<String> path = finding.path();
        Optional<String> first = Optional.of(NAME.matcher(finding.rule().repair().in(Language.EN))).filter(Matcher::find).map(Matcher::group);
        Optional<FieldRule> within = path.flatMap(whole -> first.flatMap(name -> FieldMatch.of(whole + "/" + name,
            fields.stream().filter(rule -> rule.property().orElseThrow().toString().startsWith(whole + "/")
                && rule.property().get().toString().endsWith(name)).toList())));
        return within.or(() -> path.flatMap(whole -> FieldMatch.of(whole, fields)));
    }

    private static List<FieldRule> fields(Form form) {
        return form.rules().stream().filter(rule -> rule.constant().isEmpty() && rule.property().isPresent() && rule.reading().isMapped()).toList();
    }
}
