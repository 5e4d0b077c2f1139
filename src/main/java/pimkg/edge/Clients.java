package pimkg.edge;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.util.InetAddressSet;

/**
 * Who a request comes from. What a header says of it is believed only when the operator named the proxy that sends it, and only as
 * far back as proxies that are named have written it; anybody may write the rest.
 */
public final class Clients {

    private static final Pattern LITERAL = Pattern.compile("[0-9]{1,3}(\\.[0-9]{1,3}){3}|[0-9a-fA-F:.]*:[0-9a-fA-F:.]*");
    private static final int NETWORK_OF_A_HOUSEHOLD = 8;

    private final InetAddressSet trusted = new InetAddressSet();
    private final boolean any;

    /**
     * Clients behind these proxies.
     *
     * @param proxies addresses or networks such as {@code 10.0.0.0/8}
     * @throws IllegalArgumentException when one is none
     */
    public Clients(List<String> proxies) {
        proxies.forEach(trusted::add);
        this.any = !proxies.isEmpty();
    }

    /** Whether a text is an address or a network; the name of a machine is none. */
    public static boolean isAddress(String text) {
        try {
            new InetAddressSet().add(text);
            return LITERAL.matcher(text.split("/", 2)[0]).matches();
        } catch (IllegalArgumentException neither) {
            return false;
        }
    }

    /** The address; empty when the connection has none. */
    public Optional<InetAddress> address(Request request) {
        SocketAddress peer = request.getConnectionMetaData().getRemoteSocketAddress();
        Optional<InetAddress> last = peer instanceof InetSocketAddress known ? Optional.ofNullable(known.getAddress()) : Optional.empty();
        return any ? last.map(near -> behind(near, request.getHeaders().getValuesList("X-Forwarded-For"))) : last;
    }

    /** Walks from the nearest proxy outwards, to the first that is not named. */
    private InetAddress behind(InetAddress near, List<String> forwarded) {
        List<String> hops = forwarded.stream().flatMap(line -> Stream.of(line.split(","))).map(String::strip).toList();
        InetAddress client = near;
        for (int index = hops.size() - 1; index >= 0 && trusted.test(client); index--) {
            Optional<InetAddress> next = literal(hops.get(index));
            if (next.isEmpty()) {
                return client;
            }
            client = next.get();
        }
        return client;
    }

    /** Never asks a name server. */
    private static Optional<InetAddress> literal(String text) {
        try {
            return LITERAL.matcher(text).matches() ? Optional.of(InetAddress.getByName(text)) : Optional.empty();
        } catch (UnknownHostException none) {
            return Optional.empty();
        }
    }

    /** What counts as one client: an address, or with IPv6 the network that one household has. */
    static String name(InetAddress address) {
        byte[] bytes = address.getAddress();
        try {
            return bytes.length > 4
                ? InetAddress.getByAddress(Arrays.copyOf(Arrays.copyOf(bytes, NETWORK_OF_A_HOUSEHOLD), bytes.length)).getHostAddress() + "/64"
                : address.getHostAddress();
        } catch (UnknownHostException neverOfThisLength) {
            throw new IllegalStateException(neverOfThisLength);
        }
    }
}
