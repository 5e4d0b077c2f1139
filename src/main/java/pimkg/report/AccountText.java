package pimkg.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import pimkg.graph.Account;
import pimkg.graph.Account.Use;
import pimkg.graph.Note;
import pimkg.text.Language;
import pimkg.text.Texts;

/** Says what became of the fields of a file that is not RDF, and what a person should know of the reading. */
public final class AccountText {

    private static final List<Use> TOLD = List.of(Use.UNUSED, Use.PERSONAL, Use.TECHNICAL);

    /** Book-keeping is much and matters to few; reports in JSON have all of it. */
    private static final int ENOUGH = 8;

    private final Texts texts;

    /** Speaks this language. */
    public AccountText(Language language) {
        this.texts = Texts.of(AccountText.class, language);
    }

    /** The form, how many fields were used, and which were not, by reason; the first line names the file. */
    public List<String> of(String file, Account account) {
        List<String> lines = new ArrayList<>();
        lines.add(texts.get("account", file, form(account), account.records(), account.fields(Use.USED).count(), account.fields().size()));
        for (Use use : TOLD) {
            List<String> names = account.fields(use).map(Account.Field::name).toList();
            if (!names.isEmpty()) {
                lines.add(texts.get("account." + use, listed(names, use == Use.TECHNICAL ? ENOUGH : names.size())));
            }
        }
        return lines;
    }

    /** All there is to say: the fields, then each note behind its place. */
    public List<String> whole(String file, Account account) {
        List<String> lines = new ArrayList<>(of(file, account));
        account.notes().forEach(note -> lines.add(note.place() + ": " + of(note)));
        return lines;
    }

    private String listed(List<String> names, int most) {
        String first = names.stream().limit(most).collect(Collectors.joining(", "));
        return names.size() <= most ? first : first + texts.get("account.more", names.size() - most);
    }

    /** What the form is called. */
    public String form(Account account) {
        return texts.get("form." + account.form());
    }

    /** The heading above the notes. */
    public String notes() {
        return texts.get("account.notes");
    }

    /** One note, without its place. */
    public String of(Note note) {
        return texts.get("note." + note.code(), note.arguments().toArray());
    }
}
