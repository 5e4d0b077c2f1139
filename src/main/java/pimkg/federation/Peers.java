package pimkg.federation;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The servers that may be asked, and no others: a file with a line for each, of a name, an address and perhaps the file of a token.
 * Empty lines and those that begin with # say nothing.
 */
public final class Peers {

    private static final int MOST = 100;

    private Peers() {
    }

    /**
     * Reads such a file.
     *
     * @throws PeersException when a line is no server, or a name stands twice
     */
    public static List<Peer> read(Path file) throws PeersException {
        List<Peer> peers = new ArrayList<>();
        Set<String> names = new HashSet<>();
        int number = 0;
        for (String line : lines(file, 0)) {
            number++;
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            Peer peer = peer(file, line.strip().split("\\s+"), number);
            if (!names.add(peer.name()) || peers.size() == MOST) {
                throw new PeersException(number);
            }
            peers.add(peer);
        }
        if (peers.isEmpty()) {
            throw new PeersException(0);
        }
        return List.copyOf(peers);
    }

    private static Peer peer(Path file, String[] parts, int number) throws PeersException {
        try {
            URI base = new URI(parts.length > 1 ? parts[1].replaceFirst("/*$", "/") : "");
            boolean web = ("http".equals(base.getScheme()) || "https".equals(base.getScheme())) && base.getHost() != null
                && base.getRawQuery() == null && base.getRawFragment() == null && base.getRawUserInfo() == null;
            if (parts.length > 3 || !web) {
                throw new PeersException(number);
            }
            Optional<String> token = parts.length < 3 ? Optional.empty()
                : lines(file.resolveSibling(parts[2]), number).stream().findFirst().map(String::strip);
            if (token.filter(text -> !text.matches("[\\w.~+/=-]+")).isPresent()) {
                throw new PeersException(number);
            }
            return new Peer(parts[0], base, token);
        } catch (URISyntaxException none) {
            throw new PeersException(number);
        }
    }

    private static List<String> lines(Path file, int number) throws PeersException {
        try {
            return Files.readAllLines(file);
        } catch (IOException unreadable) {
            throw new PeersException(number);
        }
    }
}
