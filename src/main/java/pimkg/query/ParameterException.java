package pimkg.query;

/** A value that the asker gave does not fit the question's parameters. Shown to the asker, hence checked. */
public final class ParameterException extends Exception {

    private static final long serialVersionUID = 1L;

    /** What is wrong with a parameter. */
    public enum Fault {
        /** The question has no parameter of this name. */
        UNKNOWN,
        /** The value is no day of the form year-month-day. */
        NOT_A_DATE,
        /** The value is neither an IRI nor a name with a known prefix. */
        NOT_AN_IRI
    }

    private final Fault fault;
    private final String parameter;
    private final String value;

    ParameterException(Fault fault, String parameter, String value) {
        super(fault + " " + parameter + "=" + value);
        this.fault = fault;
        this.parameter = parameter;
        this.value = value;
    }

    /** What is wrong. */
    public Fault fault() {
        return fault;
    }

    /** The parameter's name, as given. */
    public String parameter() {
        return parameter;
    }

    /** The value, as given. */
    public String value() {
        return value;
    }
}
