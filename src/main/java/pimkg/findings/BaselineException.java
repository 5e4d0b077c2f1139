package pimkg.findings;

import com.google.gson.stream.JsonReader;
import java.io.IOException;

/** What was given as an earlier report is none, or is damaged. */
public final class BaselineException extends IOException {

    private static final long serialVersionUID = 1L;

    private final String place;

    BaselineException(JsonReader in, String message) {
        super(message);
        // What Gson calls the reader: "JsonReader at line 3 column 5 path $.findings[0]".
        this.place = in.toString().replaceFirst("^.*? at ", "");
    }

    /** Line, column and JSON path, in English. */
    public String place() {
        return place;
    }
}
