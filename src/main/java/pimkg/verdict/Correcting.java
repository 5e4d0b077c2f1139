package pimkg.verdict;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import pimkg.fix.Fixes;
import pimkg.fix.Mended;
import pimkg.graph.RdfInput;
import pimkg.graph.StoppedException;
import pimkg.reply.Reply;
import pimkg.validation.DescriptionValidator;
import pimkg.validation.Judgement;
import pimkg.validation.Progress;
import pimkg.validation.Verdict.Judged;

/** Puts right what can only be meant one way, in what was posted. */
final class Correcting {

    /** A page does not look for corrections in what is larger, in bytes, as each is tried on the whole. */
    private static final int LARGEST = 256 << 10;

    private final DescriptionValidator validator;
    private final Progress allowance;

    /**
     * Corrections that are tried with a validator.
     *
     * @param allowance of the request
     */
    Correcting(DescriptionValidator validator, Progress allowance) {
        this.validator = validator;
        this.allowance = allowance;
    }

    /** The input and what could be put right; empty where nothing could, or it is no RDF. */
    Optional<Mended> mend(RdfInput input, Judgement judgement) throws IOException {
        boolean worthWhile = judgement.findings().anyMatch(Fixes::isCandidate);
        Optional<Judged> judged = judgement.judged().filter(each -> worthWhile && each.account().isEmpty()).findFirst();
        return judged.isPresent() ? Optional.of(new Fixes(validator).mend(input, judged.get(), allowance)) : Optional.empty();
    }

    /** The same to be told of in a page, which comes without it rather than late. */
    Optional<Mended> preview(RdfInput input, Judgement judgement) throws IOException {
        try {
            return input.size() <= LARGEST ? mend(input, judgement) : Optional.empty();
        } catch (StoppedException late) {
            return Optional.empty();
        }
    }

    /** Sends the text that comes of it, or the change. */
    static void send(HttpServletRequest request, HttpServletResponse response, Mended mended, boolean patch) throws IOException {
        String plain = mended.file().replaceAll("^.*[/\\\\]", "").replaceAll("[^A-Za-z0-9._-]+", "-");
        response.setHeader("Content-Disposition", "attachment; filename=\"" + (plain.isEmpty() || plain.equals("request-body") ? "corrected.txt" : plain) + (patch ? ".patch" : "") + "\"");
        new Reply("text/plain", (patch ? mended.diff() : mended.after()).getBytes(StandardCharsets.UTF_8)).write(request, response);
    }
}
