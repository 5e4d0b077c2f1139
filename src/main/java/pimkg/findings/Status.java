package pimkg.findings;

/** Whether an earlier report had a finding already. */
public enum Status {
    /** The earlier report did not have it. */
    NEW("new"),
    /** The earlier report had it too. */
    KNOWN("still there");

    private final String code;

    Status(String code) {
        this.code = code;
    }

    /** The words used in reports for programs: {@code new}, {@code still there}. */
    public String code() {
        return code;
    }
}
