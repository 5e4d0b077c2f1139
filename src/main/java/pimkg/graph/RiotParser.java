package pimkg.graph;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.LongUnaryOperator;
import java.util.stream.Stream;
import org.apache.jena.datatypes.RDFDatatype;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.irix.IRIx;
import org.apache.jena.irix.IRIxResolver;
import org.apache.jena.riot.RDFParserRegistry;
import org.apache.jena.riot.RIOT;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.lang.LabelToNode;
import org.apache.jena.riot.lang.LangJSONLD11;
import org.apache.jena.riot.system.ErrorHandler;
import org.apache.jena.riot.system.ParserProfileStd;
import org.apache.jena.riot.system.PrefixMapFactory;
import org.apache.jena.riot.system.RiotLib;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFWrapper;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.util.Context;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.XSD;
import pimkg.packaged.Snapshot;
import pimkg.term.PlainAddress;

/**
 * Runs one of Jena's parsers so that two runs over the same bytes make the same blank nodes, and so that someone may
 * follow where each triple stands.
 */
final class RiotParser {

    /** Follows nothing. */
    static final Track NO_TRACK = (triple, at, subject) -> { };

    private static final long LARGE = 1 << 20;

    private RiotParser() {
    }

    /** Is told where each triple's object stands, and where its subject was named last. */
    @FunctionalInterface
    interface Track {
        void at(Triple triple, Spot object, Spot subject);
    }

    static void parse(RdfInput input, Syntax syntax, StreamRDF sink, ErrorHandler errors, LongUnaryOperator lines, Track track)
            throws IOException {
        String base = RdfInput.BASE + input.shortName().replaceAll("[^\\w.~-]", "_");
        List<URI> refused = new ArrayList<>();
        Context context = RIOT.getContext().copy().set(LangJSONLD11.JSONLD_OPTIONS, SafeJena.jsonLdOptions(refused::add));
        if (syntax == Syntax.JSONLD && JsonLdBulk.isTooMuch(input, SafeJena.jsonLdOptions(address -> { }))) {
            errors.fatal("More than " + JsonLdBulk.MOST_VALUES + " values of one property of one node are too many for JSON-LD; "
                + "in Turtle there may be any number", 0, 0);
        }
        var profile = new TrackedProfile(seed(input), errors, new Interned(names(input)), base, context, lines, track);
        var reader = RDFParserRegistry.getFactory(syntax.lang()).create(syntax.lang(), profile);
        try (InputStream in = input.content().open()) {
            sink.start();
            if (syntax.isPlainText()) {
                reader.read(new Utf8Reader(in), base, syntax.lang().getContentType(), sink, context);
            } else {
                reader.read(in, base, syntax.lang().getContentType(), syntax == Syntax.RDFXML ? profile.followed(sink) : sink, context);
            }
            sink.finish();
        } catch (RiotException rejected) {
            // Jena tells its error handler of a refused context in other words and loses the cause.
            throw refused.isEmpty() ? rejected : new RiotException(new RefusedContextException(refused.get(0)));
        }
    }

    /**
     * What a large file is likely to name, as the very nodes that rules and their background have: whoever looks for one of them then finds
     * it without comparing letters.
     */
    private static Map<String, Node> names(RdfInput input) {
        return input.size() < LARGE ? Map.of() : Snapshot.packaged().map(Snapshot::addresses).orElse(Map.of());
    }

    /** The same for one input each time, and another for another input, so that their blank nodes never meet. */
    private static String seed(RdfInput input) {
        return input.size() + " " + input.name();
    }

    private static final class TrackedProfile extends ParserProfileStd {
        /** Subject, predicate and object of a triple are named shortly before it is made. */
        private static final int REMEMBERED = 16;

        /** A number of a million digits takes Java minutes to read. */
        private static final int MAX_TYPED = 1_000;
        private static final Set<String> TEXTS = Set.of("string", "normalizedString", "token", "anyURI", "base64Binary", "hexBinary");

        private final ErrorHandler errors;
        private final Interned interned;
        private final BlankLabels labels;
        private final LongUnaryOperator lines;
        private final Track track;
        private final Spot last = new Spot();
        private final Spot object = new Spot();
        private final Spot subject = new Spot();
        private final Spot[] recent = Stream.generate(Spot::new).limit(REMEMBERED).toArray(Spot[]::new);
        private int next;

        TrackedProfile(String seed, ErrorHandler errors, Interned interned, String base, Context context, LongUnaryOperator lines, Track track) {
            // The reader of JSON-LD asks the factory for what a list consists of.
            super(RiotLib.factoryRDF(LabelToNode.createScopeByDocumentHash(UUID.nameUUIDFromBytes(seed.getBytes(StandardCharsets.UTF_8)))), interned.heard(errors),
                IRIxResolver.create(base).build(), PrefixMapFactory.create(), context, true, false);
            this.labels = new BlankLabels(seed);
            this.errors = errors;
            this.interned = interned;
            this.lines = lines;
            this.track = Objects.requireNonNull(track);
        }

        @Override
        public void setBaseIRI(String base) {
            interned.forget();
            super.setBaseIRI(base);
        }

        @Override
        public Triple createTriple(Node subjectNode, Node predicate, Node objectNode, long line, long column) {
            Triple triple = super.createTriple(subjectNode, predicate, objectNode, line, column);
            tell(triple, line, column);
            return triple;
        }

        @Override
        public Quad createQuad(Node graph, Node subjectNode, Node predicate, Node objectNode, long line, long column) {
            Quad quad = super.createQuad(graph, subjectNode, predicate, objectNode, line, column);
            tell(quad.asTriple(), line, column);
            return quad;
        }

        private void tell(Triple triple, long ownLine, long column) {
            if (track == NO_TRACK) {
                return;
            }
            long line = lines.applyAsLong(ownLine);
            object.set(triple.getObject(), line, column);
            if (column == 1) {
                // Parsers of lines only tell where the line begins.
                named(triple.getObject()).filter(spot -> spot.line() == line).ifPresent(object::set);
            }
            if (!subject.isOf(triple.getSubject())) {
                subject.set(triple.getSubject(), line, column);
                named(triple.getSubject()).ifPresent(subject::set);
            }
            track.at(triple, object, subject);
        }

        private Optional<Spot> named(Node node) {
            for (int back = 1; back <= REMEMBERED; back++) {
                Spot spot = recent[Math.floorMod(next - back, REMEMBERED)];
                if (spot.isOf(node)) {
                    return Optional.of(spot);
                }
            }
            return Optional.empty();
        }

        /** The parser of RDF/XML makes its triples itself: each stands behind the start tag that was last resolved. */
        StreamRDF followed(StreamRDF sink) {
            return new StreamRDFWrapper(sink) {
                @Override
                public void triple(Triple triple) {
                    tell(triple, last.line(), last.column());
                    super.triple(triple);
                }
            };
        }

        @Override
        public Node createURI(IRIx iri, long line, long column) {
            return note(super.createURI(iri, line, column), line, column);
        }

        @Override
        public Node createURI(String iri, long line, long column) {
            return note(interned.address(iri, () -> PlainAddress.is(iri) ? interned.named(iri) : super.createURI(iri, line, column)), line, column);
        }

        @Override
        public Node createBlankNode(Node scope, String label, long line, long column) {
            return note(labels.named(label), line, column);
        }

        @Override
        public Node createBlankNode(Node scope, long line, long column) {
            return note(labels.at(lines.applyAsLong(line)), line, column);
        }

        @Override
        public Node createStringLiteral(String lexical, long line, long column) {
            return note(interned.literal(lexical, "", XSDDatatype.XSDstring, () -> super.createStringLiteral(lexical, line, column)), line, column);
        }

        @Override
        public Node createLangLiteral(String lexical, String tag, long line, long column) {
            return note(interned.literal(lexical, tag, RDF.dtLangString, () -> super.createLangLiteral(lexical, tag, line, column)), line, column);
        }

        @Override
        public Node createTypedLiteral(String lexical, RDFDatatype datatype, long line, long column) {
            if (lexical.length() > MAX_TYPED && isComputed(datatype)) {
                errors.fatal("A value of type " + datatype.getURI() + " has " + lexical.length() + " characters; at most " + MAX_TYPED
                    + " make sense", line, column);
            }
            return note(interned.literal(lexical, "", datatype, () -> super.createTypedLiteral(lexical, datatype, line, column)), line, column);
        }

        private static boolean isComputed(RDFDatatype datatype) {
            return datatype.getURI().startsWith(XSD.NS) && !TEXTS.contains(datatype.getURI().substring(XSD.NS.length()));
        }

        private Node note(Node node, long ownLine, long column) {
            long line = lines.applyAsLong(ownLine);
            if (!node.isLiteral()) {
                last.set(node, line, column);
            }
            recent[next].set(node, line, column);
            next = (next + 1) % REMEMBERED;
            return node;
        }
    }
}
