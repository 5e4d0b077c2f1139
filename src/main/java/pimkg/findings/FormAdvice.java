package pimkg.findings;

import java.util.List;
import java.util.Optional;
import pimkg.form.FieldMatch;
import pimkg.form.FieldRule;
import pimkg.form.Form;
import pimkg.form.Forms;
import pimkg.form.Headings;
import pimkg.form.HowTo;
import pimkg.text.Language;
import pimkg.text.Texts;
import pimkg.validation.Finding;

/** Where to write what a finding asks for, in the words of the form that was filled in: whoever fills in a form never sees RDF. */
final class FormAdvice {

    private final Forms forms = Forms.packaged();
    private final Language language;
    private final Texts texts;

    FormAdvice(Language language) {
        this.language = language;
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
        if (finding.path().isEmpty() || form.isEmpty()) {
            return Optional.empty();
        }
        String path = finding.path().get();
        Optional<FieldRule> column = FieldMatch.of(path, fields(forms.workbook()));
        if (form.get().isTable()) {
            return column.map(rule -> texts.get("advice.column", Headings.of(rule, language), HowTo.of(rule, language)));
        }
        return FieldMatch.of(path, fields(form.get())).map(rule -> texts.get("advice.field", rule.extras().get("source")))
            .or(() -> column.map(rule -> texts.get("advice.none", code, Headings.of(rule, language), HowTo.of(rule, language))));
    }

    private static List<FieldRule> fields(Form form) {
        return form.rules().stream().filter(rule -> rule.constant().isEmpty() && rule.property().isPresent() && rule.reading().isMapped()).toList();
    }
}
