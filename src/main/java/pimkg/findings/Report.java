package pimkg.findings;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import pimkg.graph.KnowledgeGraph;
import pimkg.graph.Note;
import pimkg.report.AccountText;
import pimkg.report.Titles;
import pimkg.report.TroubleText;
import pimkg.rule.Rule;
import pimkg.suggest.Suggestion;
import pimkg.text.Language;
import pimkg.text.Localized;
import pimkg.text.Texts;
import pimkg.validation.Finding;
import pimkg.validation.Judgement;
import pimkg.validation.Verdict;

/**
 * A judgement that is to be told.
 *
 * @param judgement  what to tell
 * @param knowledge  where the names of terms stand
 * @param language   in which language
 * @param comparison what became of the findings of an earlier report; empty when nothing was compared
 */
public record Report(Judgement judgement, KnowledgeGraph knowledge, Language language, Optional<Comparison> comparison) {

    /** A report that compares with nothing. */
    public static Report of(Judgement judgement, KnowledgeGraph knowledge, Language language) {
        return new Report(judgement, knowledge, language, Optional.empty());
    }

    /** Names of terms in the language of the report. */
    public Titles titles() {
        return new Titles(knowledge, language);
    }

    /** All findings in words, one after the other; none is kept. */
    public Stream<Told> told() {
        return judgement.findings().map(this::tell);
    }

    /** One finding in words. */
    public Told tell(Finding finding) {
        Rule rule = finding.rule();
        return new Told(finding, rule.principle().map(titles()::of).orElse(""), Titles.iri(finding.dataset()),
            finding.path().orElse(""), finding.value().map(Titles::plain).orElse(""), rule.message().in(language),
            rule.because().stream().map(condition -> condition.in(language)).toList(), rule.reason().in(language),
            repair(finding), finding.suggestions().stream().map(this::tell).toList(), status(finding));
    }

    /** What to call the description of a finding in front of people: its title, and its row or code, where it has no address. */
    public String name(Finding finding) {
        String address = Titles.name(finding.dataset());
        return finding.title().map(title -> {
            String code = address.substring(address.indexOf('#') + 1).replaceAll(">$", "");
            Texts texts = Texts.of(Report.class, language);
            return code.startsWith("row-") ? texts.get("dataset.row", title, code.substring("row-".length())) : texts.get("dataset.code", title, code);
        }).orElse(address);
    }

    /** What to write and where: in the words of the rule for RDF, in those of the form for whatever came in a form. */
    public String repair(Finding finding) {
        return judgement.judged().filter(judged -> judged.file().equals(finding.place().file())).findFirst()
            .flatMap(Verdict.Judged::account).flatMap(account -> new FormAdvice(language, account.headings()).repair(account.form(), finding))
            .orElseGet(() -> finding.rule().repair().in(language));
    }

    /** Whether a finding is new; empty when nothing was compared. */
    public Optional<Status> status(Finding finding) {
        return comparison.map(compared -> compared.of(finding));
    }

    private String tell(Suggestion suggestion) {
        Localized label = suggestion.label();
        return Titles.name(suggestion.value()) + (label.isEmpty() ? "" : " (" + label.in(language) + ")");
    }

    /** Why an input was not judged, and what to do; empty when it was. */
    public List<String> trouble(Verdict verdict) {
        if (verdict instanceof Verdict.Unreadable unreadable) {
            return new TroubleText(language).of(unreadable.file(), unreadable.why());
        }
        return verdict instanceof Verdict.NothingToJudge nothing
            ? TroubleText.nothing(nothing.file(), nothing.types(), language)
            : List.of();
    }

    /** What became of the fields of an input that is not RDF, and what to know of the reading; empty for RDF. */
    public List<String> account(Verdict verdict) {
        return verdict instanceof Verdict.Judged judged
            ? judged.account().map(account -> new AccountText(language).whole(judged.file(), account)).orElse(List.of())
            : List.of();
    }

    /** What to know of how the inputs were read. */
    public Stream<Note> notes() {
        return judgement.judged().flatMap(judged -> judged.account().stream()).flatMap(account -> account.notes().stream());
    }

    /** One note on the reading in words, without its place. */
    public String tell(Note note) {
        return new AccountText(language).of(note);
    }
}
