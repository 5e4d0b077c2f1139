package pimkg.again;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.datatypes.TypeMapper;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import pimkg.rule.Rule;
import pimkg.rule.RuleBook;

/** Texts and terms in a file, each written once and then called by its number. */
final class Terms {

    private static final int NEW = -1;

    private Terms() {
    }

    /** Writes them. */
    static final class Writer {
        private final DataOutputStream out;
        private final Map<String, Integer> texts = new HashMap<>();

        Writer(DataOutputStream out) {
            this.out = out;
        }

        void text(String text) throws IOException {
            Integer known = texts.putIfAbsent(text, texts.size());
            out.writeInt(known == null ? NEW : known);
            if (known == null) {
                byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
                out.writeInt(bytes.length);
                out.write(bytes);
            }
        }

        /** A term that has a name or is a value. */
        void node(Node node) throws IOException {
            out.writeBoolean(node.isURI());
            text(node.isURI() ? node.getURI() : node.getLiteralLexicalForm());
            if (!node.isURI()) {
                text(node.getLiteralLanguage());
                text(node.getLiteralDatatypeURI());
            }
        }

        void node(Optional<Node> node) throws IOException {
            out.writeBoolean(node.isPresent());
            if (node.isPresent()) {
                node(node.get());
            }
        }

        void text(Optional<String> text) throws IOException {
            out.writeBoolean(text.isPresent());
            if (text.isPresent()) {
                text(text.get());
            }
        }
    }

    /** Reads them. */
    static final class Reader {
        private final DataInputStream in;
        private final RuleBook rules;
        private final List<String> texts = new ArrayList<>();
        private final Map<String, Node> addresses = new HashMap<>();

        Reader(DataInputStream in, RuleBook rules) {
            this.in = in;
            this.rules = rules;
        }

        String text() throws IOException {
            int number = in.readInt();
            if (number != NEW) {
                return texts.get(number);
            }
            int length = in.readInt();
            byte[] bytes = in.readNBytes(length);
            if (bytes.length < length) {
                throw new IOException("cut off");
            }
            texts.add(new String(bytes, StandardCharsets.UTF_8));
            return texts.get(texts.size() - 1);
        }

        Node node() throws IOException {
            if (in.readBoolean()) {
                return addresses.computeIfAbsent(text(), NodeFactory::createURI);
            }
            String lexical = text();
            String language = text();
            String type = text();
            return language.isEmpty() ? NodeFactory.createLiteralDT(lexical, TypeMapper.getInstance().getSafeTypeByName(type))
                : NodeFactory.createLiteralLang(lexical, language);
        }

        Optional<Node> maybeNode() throws IOException {
            return in.readBoolean() ? Optional.of(node()) : Optional.empty();
        }

        Optional<String> maybeText() throws IOException {
            return in.readBoolean() ? Optional.of(text()) : Optional.empty();
        }

        Rule rule() throws IOException {
            return rules.of(node()).orElseThrow(() -> new IOException("no such rule"));
        }
    }
}
