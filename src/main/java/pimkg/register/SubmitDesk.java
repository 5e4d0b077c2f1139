package pimkg.register;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import pimkg.access.Holder;
import pimkg.catalogue.Catalogue;
import pimkg.catalogue.Expected;
import pimkg.desk.Draft;
import pimkg.door.AccessFilter;
import pimkg.graph.RdfInput;
import pimkg.reply.Bearer;
import pimkg.reply.DatasetAddress;
import pimkg.reply.Posted;
import pimkg.reply.Problem;
import pimkg.reply.Receiving;
import pimkg.reply.Takings;
import pimkg.setting.Keeping;
import pimkg.submission.Audiences;
import pimkg.submission.Reader;
import pimkg.submission.ReadingRoom;
import pimkg.submission.ReadingRoom.Content;
import pimkg.submission.ReadingRoom.Numbered;
import pimkg.submission.Receipt;
import pimkg.submission.Reception;
import pimkg.submission.RefusedException;
import pimkg.submission.Wish;
import pimkg.version.Key;
import pimkg.version.StoreException;
import pimkg.version.Version;

/** What a steward does by the form: the same as by {@code PUT} and {@code DELETE}, under the same rules, but looked at first. */
public record SubmitDesk(Keeping keeping, Receiving receiving, Takings takings, Bearer bearer, ReadingRoom room) {

    /** Whether this server takes submissions at all. */
    boolean isOpen() {
        return bearer.tokens().isPresent();
    }

    /** Whoever holds a token, whatever it is for. */
    Holder holder(String token, HttpServletResponse response) throws Posted.RefusedException {
        return bearer.written(token, response);
    }

    /** A steward, and whose. */
    Holder steward(String token, HttpServletResponse response) throws Posted.RefusedException {
        Holder holder = holder(token, response);
        if (!holder.is(Holder.STEWARD)) {
            throw new Posted.RefusedException(new Problem(403, "role", Holder.STEWARD));
        }
        return holder;
    }

    /**
     * Takes a description in, or tries what that would do.
     *
     * @param store what was looked at before; otherwise it is only tried
     */
    Receipt take(Holder holder, Draft draft, RdfInput input, boolean store) throws IOException, RefusedException, StoreException {
        if (!draft.id().isEmpty() && !Reception.isId(draft.id())) {
            throw new Posted.RefusedException(new Problem(400, "dataset-id", draft.id()));
        }
        Wish wish = new Wish(holder.agency().orElseThrow(), Optional.of(draft.id()).filter(id -> !id.isEmpty()), Audiences.of(draft.audience()),
            expected(draft.expected()), draft.sharedMailbox(), !store, holder.name());
        Receipt receipt = receiving.take(input, wish);
        if (receipt instanceof Receipt.Taken taken) {
            if (taken.items().size() > 1) {
                throw new Posted.RefusedException(new Problem(422, "submission-several", Integer.toString(taken.items().size())));
            }
            takings.taken(taken);
        }
        return receipt;
    }

    private static Expected expected(String there) throws Posted.RefusedException {
        if (there.isEmpty()) {
            return new Expected.Anything();
        }
        if (there.equals(Draft.ABSENT)) {
            return new Expected.Absent();
        }
        if (!there.matches("[0-9a-f]{64}")) {
            throw new Posted.RefusedException(new Problem(400, "condition", ""));
        }
        return new Expected.Present("sha256:" + there);
    }

    /** What is there now, as a form keeps it in mind. */
    String there(Key key) {
        return keeping.catalogue().current(key).map(version -> version.after().replace("sha256:", "")).orElse(Draft.ABSENT);
    }

    /** What is there now, for whoever owns it. */
    Optional<Numbered> now(Key key) {
        return room.current(new Reader(true, Optional.of(key.agency())), key);
    }

    /** The versions that a holder may see, the newest first; what they may not see is as if it were not there. */
    List<Numbered> history(Holder holder, Key key) throws Posted.RefusedException {
        List<Numbered> versions = room.history(AccessFilter.reader(Optional.of(holder)), key);
        if (versions.isEmpty()) {
            throw new Posted.RefusedException(Problem.notFound(DatasetAddress.PATH + "/" + key));
        }
        return versions;
    }

    /** What one of them says. */
    Content content(Holder holder, Key key, String number) throws Posted.RefusedException, StoreException {
        Optional<Numbered> version = history(holder, key).stream().filter(each -> Integer.toString(each.number()).equals(number)).findFirst();
        Optional<Content> content = version.isEmpty() ? Optional.empty() : room.content(version.get().version());
        return content.orElseThrow(() -> new Posted.RefusedException(Problem.notFound(DatasetAddress.PATH + "/" + key + "?version=" + number)));
    }

    /** Takes a description out, if it is still the one that was looked at. */
    void remove(Holder holder, Key key, String there) throws IOException, StoreException {
        if (!holder.mayWriteFor(key.agency())) {
            throw new Posted.RefusedException(holder.is(Holder.STEWARD) ? new Problem(403, "other-agency", key.agency()) : new Problem(403, "role", Holder.STEWARD));
        }
        Catalogue catalogue = keeping.catalogue();
        Optional<Version> removed = catalogue.remove(key, expected(there), holder.name());
        if (removed.isEmpty()) {
            throw new Posted.RefusedException(new Problem(410, "gone", key.toString()));
        }
        takings.removed();
    }
}
