package pimkg.reply;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.stream.Collectors;

/** The methods that an address offers. */
public final class Methods {

    private static final String MOST = "GET, HEAD, POST, OPTIONS";

    private Methods() {
    }

    /** As the header {@code Allow} has them. */
    public static String of(HttpServletRequest request) {
        return switch (DatasetAddress.kind(request.getRequestURI())) {
            case NONE -> request.getRequestURI().startsWith("/mappings/") ? "GET, HEAD, POST, PUT, OPTIONS" : MOST;
            case AGENCY -> MOST;
            case DESCRIPTION -> "GET, HEAD, PUT, DELETE, OPTIONS";
            case CATALOGUE, HISTORY -> "GET, HEAD, OPTIONS";
        };
    }

    /** The same for an address that has just refused one. */
    static String otherThan(HttpServletRequest refused) {
        return Arrays.stream(of(refused).split(", ")).filter(method -> !method.equals(refused.getMethod())).collect(Collectors.joining(", "));
    }
}
