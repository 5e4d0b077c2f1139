package pimkg.check;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import pimkg.document.Kind;
import pimkg.findings.Report;
import pimkg.fix.Fix;
import pimkg.fix.Mended;
import pimkg.format.Visible;
import pimkg.graph.KnowledgeGraph;
import pimkg.graph.Place;
import pimkg.graph.Position;
import pimkg.graph.RdfInput;
import pimkg.graph.Reading.Remark;
import pimkg.margin.Margin;
import pimkg.margin.Pin;
import pimkg.margin.Spread;
import pimkg.page.Pages;
import pimkg.rule.RuleSet;
import pimkg.text.Language;
import pimkg.text.Texts;
import pimkg.validation.Finding;
import pimkg.validation.Judgement;
import pimkg.validation.Verdict;

/** The form to which a description is given, and the judgement as a page. */
public final class CheckPage {

    /** How many corrections a page lists. */
    private static final int MAX_FIXES = 50;
    private static final String TEMPLATE = "validate";
    private static final Carry NOTHING = new Carry("", "", "", "");
    /** The forms of a text to choose from, by the ending of file names; their names are the same in every language. */
    private static final List<Choice> FORMS = List.of(new Choice("ttl", "Turtle"), new Choice("jsonld", "JSON-LD"), new Choice("rdf", "RDF/XML"),
        new Choice("nt", "N-Triples"), new Choice("nq", "N-Quads"), new Choice("trig", "TriG"), new Choice("csv", "CSV"), new Choice("tsv", "TSV"),
        new Choice("json", "JSON"), new Choice("yaml", "YAML"));
    /** The forms of a report to take along; a workbook is offered by its own button. */
    private static final List<Choice> REPORTS = List.of(new Choice("text", "TXT"), new Choice("html", "HTML"), new Choice("csv", "CSV"),
        new Choice("json", "JSON"), new Choice("md", "Markdown"), new Choice("sarif", "SARIF"), new Choice("junit", "JUnit XML"), new Choice("ttl", "SHACL (Turtle)"));

    /**
     * Something to choose.
     *
     * @param name  what one asks for
     * @param title what it is called
     */
    public record Choice(String name, String title) {
    }

    /**
     * A correction.
     *
     * @param place  where
     * @param before what stands there
     * @param after  what takes its place
     * @param code   the rule that asks for it
     */
    public record FixView(String place, String before, String after, String code) {
    }

    private final KnowledgeGraph knowledge;
    private final Pages pages;
    private final int most;

    /**
     * Pages about descriptions judged with this snapshot.
     *
     * @param most how much may be given at once, in megabytes
     */
    public CheckPage(KnowledgeGraph knowledge, Pages pages, int most) {
        this.knowledge = knowledge;
        this.pages = pages;
        this.most = most;
    }

    /** The empty form. */
    public String form(Language language) {
        return pages.render(TEMPLATE, language, model(language, RuleSet.CORE, NOTHING, false));
    }

    /** The judgement on something that is not carried along: nothing of it is shown but the findings. */
    public String of(Judgement judgement, Language language) {
        return render(judgement, language, NOTHING, Optional.empty(), Optional.empty(), 0);
    }

    /** The judgement on what was given, its text with the findings at their places, and the form to check it again. */
    public String of(Checked checked, Language language) {
        return render(checked.judgement(), language, Carry.of(checked.input(), checked.name(), checked.as()), Optional.of(checked.input()),
            checked.fixes(), checked.mended());
    }

    private Map<String, Object> model(Language language, String profile, Carry carry, boolean report) {
        Map<String, Object> model = new HashMap<>();
        model.put("report", report);
        model.put("profiles", RuleSet.profiles(knowledge).stream().map(each -> new Choice(each.name(), each.title().in(language))).toList());
        model.put("chosen", profile);
        model.put("forms", FORMS);
        model.put("carry", carry);
        model.put("most", most);
        return model;
    }

    private String render(Judgement judgement, Language language, Carry carry, Optional<RdfInput> input, Optional<Mended> fixes, int mended) {
        Report report = Report.of(judgement, knowledge, language);
        Verdict verdict = judgement.verdicts().get(0);
        Texts texts = Texts.of(Pages.class, language);
        boolean list = input.filter(CheckPage::isList).isPresent();
        PlaceText places = new PlaceText(language, list);
        List<Finding> findings = judgement.findings().limit(JudgementText.MAX_FINDINGS).toList();
        List<Pin> pins = pins(verdict, findings);
        SpreadView spread = SpreadView.of(pins.isEmpty() || input.isEmpty() ? new Spread.Nothing(pins) : Margin.of(input.get(), pins));
        Map<Integer, Integer> anchors = spread.anchors();
        String shown = carry.name().isEmpty() ? texts.get("validate.pasted") : Visible.text(carry.name());
        Map<String, Object> model = model(language, judgement.profile(), carry, true);
        String name = carry.name().isEmpty() && input.isPresent() ? shown : verdict.file();
        model.putAll(new JudgementText(report, places).model(name, number -> anchors.containsKey(number) ? "p" + anchors.get(number) : ""));
        model.putAll(Map.of("isGiven", input.isPresent(), "isTable", list || input.filter(CheckPage::isWorkbook).isPresent(), "title", shown,
            "spread", spread, "drawing", ScoreView.drawn(report, language), "reports", REPORTS,
            "fixes", fixes.map(each -> fixes(each, places)).orElse(List.of()), "mended", mended));
        model.put("isSole", judgement.isIncomplete());
        model.put("isEmpty", input.filter(given -> given.size() == 0).isPresent());
        return pages.render(TEMPLATE, language, model);
    }

    private static boolean isWorkbook(RdfInput input) {
        return isKind(input, Kind.XLSX);
    }

    private static boolean isList(RdfInput input) {
        return isKind(input, Kind.CSV);
    }

    private static boolean isKind(RdfInput input, Kind kind) {
        try {
            return input.declared().isEmpty() && Kind.of(input) == kind;
        } catch (IOException gone) {
            return false;
        }
    }

    private static List<Pin> pins(Verdict verdict, List<Finding> findings) {
        if (verdict instanceof Verdict.Unreadable unreadable && unreadable.why().remark().line() > 0) {
            Remark remark = unreadable.why().remark();
            return List.of(new Pin(1, "violation", Place.of(unreadable.file(), Optional.of(new Position(remark.line(), remark.column())))));
        }
        List<Pin> pins = new ArrayList<>();
        for (int at = 0; at < findings.size(); at++) {
            pins.add(new Pin(at + 1, findings.get(at).severity().code(), findings.get(at).place()));
        }
        return pins;
    }

    private static List<FixView> fixes(Mended mended, PlaceText places) {
        return mended.fixes().stream().limit(MAX_FIXES).map((Fix fix) -> new FixView(places.of(fix.finding().place()), Visible.text(fix.before()),
            Visible.text(fix.after()), fix.finding().rule().code())).toList();
    }
}
