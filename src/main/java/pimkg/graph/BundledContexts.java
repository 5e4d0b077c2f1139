package pimkg.graph;

import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.document.Document;
import com.apicatalog.jsonld.document.JsonDocument;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The JSON-LD contexts carried inside, by the addresses under which documents name them. Nothing is ever fetched.
 *
 * <p>The files are written for this project: they bind the terms that dataset descriptions use, not everything their
 * namesakes on the web do.
 */
public final class BundledContexts {

    private static final String DCAT = "dcat.jsonld";
    private static final String SCHEMA = "schema-org.jsonld";
    private static final Map<String, String> FILES = Map.of(
        "https://w3id.org/pim-kg/context.jsonld", "pim-kg.jsonld",
        "https://www.w3.org/ns/dcat.jsonld", DCAT,
        "http://www.w3.org/ns/dcat.jsonld", DCAT,
        "https://semiceu.github.io/DCAT-AP/releases/3.0.1/context/dcat-ap.jsonld", DCAT,
        "https://semiceu.github.io/DCAT-AP/releases/3.0.0/context/dcat-ap.jsonld", DCAT,
        "https://schema.org/", SCHEMA,
        "http://schema.org/", SCHEMA,
        "https://schema.org/docs/jsonldcontext.jsonld", SCHEMA);

    private BundledContexts() {
    }

    /** The addresses that are understood, sorted, to be listed when another one is refused. */
    public static SortedSet<String> addresses() {
        return new TreeSet<>(FILES.keySet());
    }

    /** Our own context, as it is to be published. */
    public static byte[] ours() {
        return bytes("pim-kg.jsonld");
    }

    static Optional<Document> of(URI address) {
        return Optional.ofNullable(FILES.get(address.toString()))
            .or(() -> Optional.ofNullable(FILES.get(address + "/")))
            .map(BundledContexts::read);
    }

    private static Document read(String file) {
        try {
            return JsonDocument.of(new ByteArrayInputStream(bytes(file)));
        } catch (JsonLdError broken) {
            throw new IllegalStateException("The packaged context " + file + " is not JSON.", broken);
        }
    }

    private static byte[] bytes(String file) {
        try (InputStream in = BundledContexts.class.getResourceAsStream("context/" + file)) {
            return in.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
