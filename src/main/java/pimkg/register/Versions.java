package pimkg.register;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import pimkg.access.Holder;
import pimkg.desk.SubmitPage;
import pimkg.desk.SubmitPage.Trouble;
import pimkg.reply.Posted;
import pimkg.reply.Problem;
import pimkg.submission.ReadingRoom.Content;
import pimkg.submission.ReadingRoom.Numbered;
import pimkg.text.Language;
import pimkg.version.Key;
import pimkg.version.StoreException;

/** The versions of a description for whoever writes their token into the form, and what may be done with them. */
record Versions(SubmitDesk desk, SubmitPage page) {

    private static final String DO = "do";

    /** A version that somebody wants to see. */
    record Opened(Holder holder, Key key, Content content) {
    }

    /** The form, before anybody has asked. */
    String empty(String agency, String id, Language language) {
        return page.history(agency, id, SubmitPage.Past.NONE, Optional.empty(), language);
    }

    /** The form again, with the reason why nothing was shown or done. */
    String refused(Map<String, String> fields, Trouble trouble, Language language) {
        return page.history(fields.getOrDefault("agency", ""), fields.getOrDefault("id", ""), SubmitPage.Past.NONE, Optional.of(trouble), language);
    }

    /** The version that a button asks for; empty when another button was pressed. */
    Optional<Opened> open(Map<String, String> fields, HttpServletResponse response) throws IOException, StoreException {
        String number = fields.getOrDefault("open", "");
        if (number.isEmpty()) {
            return Optional.empty();
        }
        Holder holder = holder(fields, response);
        Key key = key(fields, holder);
        return Optional.of(new Opened(holder, key, desk.content(holder, key, number)));
    }

    /** The list, the question whether it is to be taken out, or that it was. */
    String answer(Map<String, String> fields, HttpServletResponse response, Language language) throws IOException, StoreException {
        Holder holder = holder(fields, response);
        Key key = key(fields, holder);
        String deed = fields.getOrDefault(DO, "");
        boolean asked = !fields.getOrDefault("expected", "").isEmpty();
        if (deed.equals("remove-now") && asked) {
            desk.remove(holder, key, fields.getOrDefault("expected", ""));
            return page.removed(key, language);
        }
        List<Numbered> versions = desk.history(holder, key);
        boolean may = holder.mayWriteFor(key.agency());
        String removing = deed.startsWith("remove") && may ? desk.there(key) : "";
        return page.history(key.agency(), key.id(), new SubmitPage.Past(versions, holder.isOf(key.agency()), may, removing), Optional.empty(), language);
    }

    private Holder holder(Map<String, String> fields, HttpServletResponse response) throws IOException {
        return desk.holder(fields.getOrDefault("token", ""), response);
    }

    private static Key key(Map<String, String> fields, Holder holder) throws Posted.RefusedException {
        String agency = Optional.of(fields.getOrDefault("agency", "").strip()).filter(text -> !text.isEmpty()).or(holder::agency).orElse("");
        String id = fields.getOrDefault("id", "").strip();
        if (!Key.isName(agency) || !Key.isName(id)) {
            throw new Posted.RefusedException(new Problem(400, "dataset-id", agency + "/" + id));
        }
        return new Key(agency, id);
    }
}
