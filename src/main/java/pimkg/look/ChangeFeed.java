package pimkg.look;

import java.io.ByteArrayOutputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.system.G;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.OWL;
import pimkg.browse.Overview;
import pimkg.entry.Said;
import pimkg.graph.KnowledgeGraph;
import pimkg.page.Pages;
import pimkg.page.Voice;
import pimkg.term.Pim;
import pimkg.text.Texts;

/**
 * What changed, as a feed that readers and programs subscribe to (Atom, RFC 4287): one entry for the version that is served, one for
 * each change of a thing. An entry keeps its id for ever, in whatever language and at whatever server it is read, so that nothing
 * comes up twice. It is dated by its thing's {@code dct:modified}, or else by the day on which the graph was first made, and not by
 * when somebody asks.
 */
public final class ChangeFeed {

    /** Where it is. */
    public static final String PATH = "/browse/changes.atom";
    /** What it is. */
    public static final String MEDIA_TYPE = "application/atom+xml";

    private static final String ATOM = "http://www.w3.org/2005/Atom";
    private static final String ID = "tag:w3id.org,2026:pim-kg:";

    private final KnowledgeGraph knowledge;
    private final Graph graph;
    private final Overview overview;

    /** Of this snapshot. */
    public ChangeFeed(KnowledgeGraph knowledge) {
        this.knowledge = knowledge;
        this.graph = knowledge.union();
        this.overview = new Overview(knowledge);
    }

    /**
     * The feed, in UTF-8.
     *
     * @param base address of this server, without a slash at the end
     */
    public byte[] of(String base, Voice voice) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(bytes, "UTF-8");
            xml.writeStartDocument("UTF-8", "1.0");
            new Writing(xml, base, voice).feed();
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException inMemory) {
            throw new IllegalStateException(inMemory);
        }
        return bytes.toByteArray();
    }

    /** When a thing says that it changed; empty when it says nothing. */
    private Optional<String> changed(Node thing) {
        return day(thing, DCTerms.modified);
    }

    private String versionMade() {
        return changed(Pim.ONTOLOGY).or(() -> day(Pim.ONTOLOGY, DCTerms.created)).orElseThrow();
    }

    private Optional<String> day(Node thing, Property property) {
        return G.listSP(graph, thing, property.asNode()).stream().map(Node::getLiteralLexicalForm).filter(date -> date.matches("\\d{4}-\\d\\d-\\d\\d.*"))
            .map(ChangeFeed::instant).max(String::compareTo);
    }

    /** RFC 3339 wants a time; a day of the graph begins in Greenwich. */
    private static String instant(String date) {
        return date.contains("T") ? date : date + "T00:00:00Z";
    }

    /** One feed being written. */
    private final class Writing {
        private final XMLStreamWriter xml;
        private final String base;
        private final String stay;
        private final Texts texts;
        private final Voice voice;

        Writing(XMLStreamWriter xml, String base, Voice voice) {
            this.xml = xml;
            this.base = base;
            this.voice = voice;
            this.stay = "?lang=" + voice.page().tag() + (voice.isMixed() ? "&content=" + voice.content().tag() : "");
            this.texts = Texts.of(Pages.class, voice.page());
        }

        void feed() throws XMLStreamException {
            List<Overview.Change> changes = overview.changes(voice.content());
            String made = day(Pim.ONTOLOGY, DCTerms.created).orElseThrow();
            xml.setDefaultNamespace(ATOM);
            xml.writeStartElement(ATOM, "feed");
            xml.writeDefaultNamespace(ATOM);
            language(voice.page().tag());
            text("id", ID + "changes:" + voice.page().tag() + (voice.isMixed() ? ":" + voice.content().tag() : ""));
            text("title", texts.get("changes.feed.title"));
            text("subtitle", texts.get("changes.what"));
            text("updated", Stream.concat(Stream.of(versionMade()), changes.stream()
                .flatMap(change -> changed(NodeFactory.createURI(change.iri())).stream())).max(String::compareTo).orElseThrow());
            xml.writeStartElement(ATOM, "author");
            text("name", "pim-kg");
            xml.writeEndElement();
            link("self", MEDIA_TYPE, base + PATH + stay);
            link("alternate", "text/html", base + "/browse/changes" + stay);
            version();
            for (Overview.Change change : changes) {
                entry(change, made);
            }
            xml.writeEndElement();
        }

        private void version() throws XMLStreamException {
            String release = knowledge.release();
            xml.writeStartElement(ATOM, "entry");
            text("id", G.getOneSP(graph, Pim.ONTOLOGY, OWL.versionIRI.asNode()).getURI());
            text("title", texts.get("changes.version", release));
            text("updated", versionMade());
            link("alternate", "text/html", base + "/browse" + stay);
            text("content", texts.get("changes.version.what", release));
            xml.writeEndElement();
        }

        private void entry(Overview.Change change, String made) throws XMLStreamException {
            String kind = texts.get("changes." + change.kind());
            xml.writeStartElement(ATOM, "entry");
            text("id", id(change));
            said("title", change.thing());
            text("updated", changed(NodeFactory.createURI(change.iri())).orElse(made));
            link("alternate", "text/html", absolute(change.thing()));
            xml.writeEmptyElement(ATOM, "category");
            xml.writeAttribute("term", change.kind());
            xml.writeAttribute("label", kind);
            String told = change.notes().stream().map(Said::text).collect(Collectors.joining("\n"));
            if (told.isEmpty()) {
                text("content", kind + (change.now().isEmpty() ? "" : ": " + change.thing().text() + " \u2192 " + change.now().text()));
            } else {
                said("content", new Said(told, change.notes().get(0).lang(), "", ""));
            }
            xml.writeEndElement();
        }

        private String absolute(Said thing) {
            int hash = thing.link().indexOf('#');
            String path = hash < 0 ? thing.link() : thing.link().substring(0, hash);
            return path.startsWith("/") ? base + path + stay + (hash < 0 ? "" : thing.link().substring(hash)) : thing.link();
        }

        private String id(Overview.Change change) {
            String thing = change.iri().startsWith(Pim.BASE) ? change.iri().substring(Pim.BASE.length()) : change.iri();
            String now = change.now().isEmpty() ? "" : ":" + change.now().link();
            return ID + change.kind() + ":" + encode(thing) + encode(now);
        }

        private static String encode(String text) {
            return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20").replace("%2F", "/").replace("%3A", ":");
        }

        private void said(String name, Said words) throws XMLStreamException {
            xml.writeStartElement(ATOM, name);
            if (!words.lang().isEmpty()) {
                language(words.lang());
            }
            xml.writeCharacters(words.text());
            xml.writeEndElement();
        }

        private void text(String name, String text) throws XMLStreamException {
            xml.writeStartElement(ATOM, name);
            xml.writeCharacters(text);
            xml.writeEndElement();
        }

        private void language(String tag) throws XMLStreamException {
            xml.writeAttribute("xml", "http://www.w3.org/XML/1998/namespace", "lang", tag);
        }

        private void link(String relation, String type, String address) throws XMLStreamException {
            xml.writeEmptyElement(ATOM, "link");
            xml.writeAttribute("rel", relation);
            xml.writeAttribute("type", type);
            xml.writeAttribute("href", address);
        }
    }
}
