package pimkg.cli;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.UnknownHostException;

/** Why a server could not begin to listen. */
enum NotStarted {

    /** The port is another program's. */
    IN_USE("serve.in-use"),
    /** Ports below 1024 are for programs with more rights. */
    PRIVILEGED("serve.privileged"),
    /** The address is another machine's, or nobody's. */
    ELSEWHERE("serve.elsewhere"),
    /** Something else. */
    OTHER("serve.failed");

    private static final int FIRST_FREE_PORT = 1024;

    private final String key;

    NotStarted(String key) {
        this.key = key;
    }

    /** The key of its message. */
    String key() {
        return key;
    }

    /** What stands behind a failure. Systems say it in words of their own, so it is looked up. */
    static NotStarted of(Throwable refused, String host, int port) {
        if (!isHere(host)) {
            return ELSEWHERE;
        }
        for (Throwable each = refused; each != null; each = each.getCause()) {
            if (each instanceof BindException && (port >= FIRST_FREE_PORT || isTaken(port))) {
                return IN_USE;
            }
            if (each instanceof IOException && port > 0 && port < FIRST_FREE_PORT) {
                return PRIVILEGED;
            }
        }
        return OTHER;
    }

    private static boolean isHere(String host) {
        try {
            InetAddress address = InetAddress.getByName(host);
            return address.isAnyLocalAddress() || address.isLoopbackAddress() || NetworkInterface.getByInetAddress(address) != null;
        } catch (UnknownHostException nobodys) {
            return false;
        } catch (IOException unknown) {
            return true;
        }
    }

    private static boolean isTaken(int port) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException nobodyAnswers) {
            return false;
        }
    }
}
