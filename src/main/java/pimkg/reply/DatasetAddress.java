package pimkg.reply;

import java.util.List;

/**
 * An address below {@code /datasets}, which says whose description is meant.
 *
 * @param kind   what is meant
 * @param agency its short name as it stands there; empty when none does
 * @param id     of the description, perhaps with an ending; empty when none is meant
 */
public record DatasetAddress(Kind kind, String agency, String id) {

    /** Where descriptions stand. */
    public static final String PATH = "/datasets";
    private static final String HISTORY = "history";

    /** What can be meant. */
    public enum Kind {
        /** Something else. */
        NONE,
        /** All descriptions. */
        CATALOGUE,
        /** Those of an agency. */
        AGENCY,
        /** One of them. */
        DESCRIPTION,
        /** Its versions. */
        HISTORY
    }

    static Kind kind(String path) {
        return of(path).kind();
    }

    /** An address by its path, a slash at the end or not. */
    public static DatasetAddress of(String path) {
        if (!path.equals(PATH) && !path.startsWith(PATH + "/")) {
            return new DatasetAddress(Kind.NONE, "", "");
        }
        List<String> parts = List.of(path.substring(PATH.length()).replaceFirst("^/", "").replaceFirst("/$", "").split("/", -1));
        if (parts.equals(List.of(""))) {
            return new DatasetAddress(Kind.CATALOGUE, "", "");
        }
        return switch (parts.size()) {
            case 1 -> new DatasetAddress(Kind.AGENCY, parts.get(0), "");
            case 2 -> new DatasetAddress(Kind.DESCRIPTION, parts.get(0), parts.get(1));
            default -> parts.size() == 3 && parts.get(2).equals(HISTORY)
                ? new DatasetAddress(Kind.HISTORY, parts.get(0), parts.get(1)) : new DatasetAddress(Kind.NONE, "", "");
        };
    }
}
