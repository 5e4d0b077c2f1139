package pimkg.document;

import java.io.IOException;
import pimkg.graph.Reading.Reason;
import pimkg.graph.Reading.Remark;
import pimkg.graph.Reading.Unreadable;

/** The file can't be used. */
public final class DocumentException extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient Unreadable trouble;

    /** With the reason and, where it is known, the place. */
    public DocumentException(Unreadable trouble) {
        super(trouble.reason() + " " + trouble.remark(), null, false, false);
        this.trouble = trouble;
    }

    static DocumentException of(Reason reason, String text) {
        return new DocumentException(new Unreadable(reason, Remark.onAll(text)));
    }

    static DocumentException at(Reason reason, long line, long column, String text) {
        return new DocumentException(new Unreadable(reason, new Remark(line, column, text)));
    }

    /** What became of a failure to read: the trouble that hides in it, or {@link Reason#IO}. */
    static DocumentException of(IOException failure) {
        return failure instanceof TextReader.TroubleException known
            ? new DocumentException(known.trouble())
            : of(Reason.IO, failure.toString());
    }

    /** Why, and where. */
    public Unreadable trouble() {
        return trouble;
    }
}
