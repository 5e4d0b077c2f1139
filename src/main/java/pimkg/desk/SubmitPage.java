package pimkg.desk;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import pimkg.catalogue.Stored.Outcome;
import pimkg.page.Pages;
import pimkg.submission.Audiences;
import pimkg.submission.ReadingRoom.Numbered;
import pimkg.submission.Receipt;
import pimkg.text.Language;
import pimkg.version.Key;
import pimkg.version.Version;

/**
 * The form through which a steward submits a description: looked at first, then stored; and the versions of a description, to
 * be opened, put back or taken out. No page holds a token.
 */
public final class SubmitPage {

    /** Where it is. */
    public static final String PATH = "/submit";
    /** Where the versions are asked for. */
    public static final String HISTORY = PATH + "/history";

    /**
     * Why it was not done, in words.
     *
     * @param code   of the problem
     * @param title  what is wrong
     * @param detail what is meant; may be empty
     * @param cure   what to do
     */
    public record Trouble(String code, String title, String detail, String cure) {
    }

    /**
     * A version, in words.
     *
     * @param number   counted from 1
     * @param removed  whether it says that the description was taken out
     * @param when     in UTC
     * @param audience the code of those who could read it
     * @param by       who did it; empty for others than the agency
     */
    public record Step(int number, boolean removed, String when, String audience, String by) {

        static Step of(Numbered each, boolean own) {
            Version version = each.version();
            return new Step(each.number(), version.kind() == Version.Kind.REMOVED, version.when().toString(), Audiences.code(version.audience()),
                own ? version.by() : "");
        }
    }

    private final Pages pages;
    private final boolean open;

    /**
     * Pages in this dress.
     *
     * @param open whether this server takes submissions at all
     */
    public SubmitPage(Pages pages, boolean open) {
        this.pages = pages;
        this.open = open;
    }

    /** The form, with what is known already. */
    public String form(Draft draft, Language language) {
        return page("", draft, Map.of(), language);
    }

    /** The form again, with the reason why nothing was done; and what is there now, where that is the reason. */
    public String refused(Draft draft, Trouble trouble, Optional<Numbered> now, String agency, Language language) {
        return page("refused", draft, Map.of("trouble", trouble, "now", now(now), "agency", agency), language);
    }

    /**
     * The form again, with what the description does not state.
     *
     * @param report the model of the report
     */
    public String faulty(Draft draft, Map<String, Object> report, Language language) {
        Map<String, Object> more = new HashMap<>(report);
        return page("faulty", draft, more, language);
    }

    /**
     * The form again, with what storing would do.
     *
     * @param now what is there
     */
    public String looked(Draft draft, Receipt.Taken taken, Optional<Numbered> now, Map<String, Object> advice, Language language) {
        Receipt.Item item = taken.items().get(0);
        Map<String, Object> more = new HashMap<>(advice);
        more.putAll(Map.of("key", item.key().toString(), "outcome", item.outcome().name(), "unchanged", item.outcome() == Outcome.UNCHANGED,
            "kept", Audiences.code(item.audience()), "assumed", item.assumed(),
            "leftOut", taken.leftOut(), "now", now(now), "agency", item.key().agency()));
        return page("looked", draft, more, language);
    }

    /** What was stored, where it is and how to undo it. */
    public String stored(Receipt.Taken taken, Language language) {
        Receipt.Item item = taken.items().get(0);
        return pages.render("submitted", language, Map.of("agency", item.key().agency(), "id", item.key().id(), "number", item.number().orElse(1),
            "outcome", item.outcome().name(), "kept", Audiences.code(item.audience()), "hash", item.hash(), "removed", false));
    }

    /** That a description was taken out, and how to undo it. */
    public String removed(Key key, Language language) {
        return pages.render("submitted", language, Map.of("agency", key.agency(), "id", key.id(), "number", 0, "outcome", "", "kept", "owner",
            "hash", "", "removed", true));
    }

    private String page(String state, Draft draft, Map<String, Object> more, Language language) {
        Map<String, Object> model = new HashMap<>(Map.of("state", state, "draft", draft, "open", open, "audiences",
            List.of("owner", "community", "public"),
            "steps", List.of(), "keep", Pages.parameter("id", draft.id())));
        model.putAll(more);
        return pages.render("submit", language, model);
    }

    private static List<Step> now(Optional<Numbered> now) {
        return now.map(each -> Step.of(each, true)).map(List::of).orElse(List.of());
    }

    /**
     * What has become of a description so far.
     *
     * @param versions the newest first; none when nobody has asked yet
     * @param own      whether it is shown to the agency itself
     * @param may      whether it is shown to somebody who may take it out
     * @param removing what is there, if it is to be taken out as soon as that is confirmed; else empty
     */
    public record Past(List<Numbered> versions, boolean own, boolean may, String removing) {
        /** That nobody has asked yet. */
        public static final Past NONE = new Past(List.of(), false, false, "");
    }

    /**
     * The versions of a description.
     *
     * @param trouble why nothing was done
     */
    public String history(String agency, String id, Past past, Optional<Trouble> trouble, Language language) {
        List<Step> steps = past.versions().stream().map(each -> Step.of(each, past.own())).toList();
        return pages.render("versions", language, Map.of("agency", agency, "id", id, "steps", steps, "removing", past.removing(), "open", open,
            "may", past.may() && !steps.isEmpty() && !steps.get(0).removed(), "trouble", trouble.map(List::of).orElse(List.of()),
            "keep", Pages.parameter("agency", agency) + Pages.parameter("id", id)));
    }
}
