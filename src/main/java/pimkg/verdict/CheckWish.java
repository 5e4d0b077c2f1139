package pimkg.verdict;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import pimkg.format.ReportFormat;
import pimkg.reply.Posted;
import pimkg.reply.Problem;
import pimkg.rule.Profile;
import pimkg.rule.RuleSet;

/**
 * What somebody wants done with a description that they give.
 *
 * @param profile    which rules it is held against
 * @param format     the form of the report to take along; empty for the page, or whatever the client accepts
 * @param correction what is to be done with what can be put right by itself
 */
record CheckWish(String profile, Optional<ReportFormat> format, Correction correction) {

    /** What is done with what can be put right by itself. */
    enum Correction {
        /** It is only told. */
        NONE("report"),
        /** It is put right, and the judgement is on the text that comes of it. */
        AGAIN("again"),
        /** The text with all that put right is sent. */
        TEXT("corrected"),
        /** The change is sent, as a patch. */
        PATCH("patch");

        private final String code;

        Correction(String code) {
            this.code = code;
        }
    }

    /**
     * The fields {@code profile}, {@code format} and {@code correct} of the form or the address.
     *
     * @throws Posted.RefusedException when one of them says nothing that is known
     */
    static CheckWish of(HttpServletRequest request, List<Profile> profiles) throws IOException {
        String profile = Posted.field(request, "profile").orElse(RuleSet.CORE);
        if (profiles.stream().map(Profile::name).noneMatch(profile::equals)) {
            throw new Posted.RefusedException(new Problem(400, "profile", profile));
        }
        String format = Posted.field(request, "format").orElse("");
        String correct = Posted.field(request, "correct").orElse(Correction.NONE.code);
        Optional<ReportFormat> report = Stream.of(ReportFormat.values()).filter(each -> each.mediaType().isPresent() && each.code().equals(format)).findFirst();
        Optional<Correction> correction = Stream.of(Correction.values()).filter(each -> each.code.equals(correct)).findFirst();
        if (report.isEmpty() && !format.isEmpty() || correction.isEmpty()) {
            throw new Posted.RefusedException(new Problem(400, "parameter", correction.isEmpty() ? "correct=" + correct : "format=" + format));
        }
        return new CheckWish(profile, report, correction.get());
    }
}
