package pimkg.reconcile;

import java.util.Locale;
import pimkg.link.Candidate;
import pimkg.link.Field;
import pimkg.link.Reason;
import pimkg.text.Language;
import pimkg.text.Texts;

/** Why an entity is proposed, and what it means, in words. */
final class ReasonText {

    private static final int MEANING = 240;

    private final Catalogue catalogue;
    private final Texts texts;
    private final Language language;

    ReasonText(Catalogue catalogue, Language language) {
        this.catalogue = catalogue;
        this.texts = Texts.of(ReasonText.class, language);
        this.language = language;
    }

    /** The reason, then the meaning. */
    String of(Match match) {
        String reason = match.byId() ? texts.get("reason.id")
            : match.reason().map(this::reason).orElseGet(() -> texts.get("reason.conditions"));
        return reason + " " + meaning(match.entity());
    }

    /** What it means, cut where a list would get too long. */
    String meaning(Entity entity) {
        String text = entity.definition().in(language);
        return text.length() <= MEANING ? text : text.substring(0, text.offsetByCodePoints(0,
            Math.min(MEANING, text.codePointCount(0, text.length())))) + "…";
    }

    private String reason(Candidate candidate) {
        Reason reason = candidate.reason();
        String relation = texts.get("relation." + candidate.relation().name().toLowerCase(Locale.ROOT));
        String kind = reason.similarity() == 1 ? "same" : "like";
        long percent = Math.round(100 * reason.similarity());
        String first = reason.finer()
            .map(finer -> texts.get("reason.other", nameOf(finer.id()), percent))
            .orElseGet(() -> texts.get("reason." + kind + "." + label(reason.objectField()), reason.matchString(), percent));
        return texts.get("reason.with-relation", first, relation);
    }

    /** Hidden labels are compared and never shown. */
    private static String label(Field field) {
        return switch (field) {
            case HIDDEN -> "hidden";
            case NOTATION -> "notation";
            case PREFERRED -> "name";
            default -> "other-name";
        };
    }

    private String nameOf(String iri) {
        return catalogue.entity(iri).map(entity -> entity.name().in(language)).orElse(iri);
    }
}
