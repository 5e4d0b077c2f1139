package pimkg.memory;

import java.io.IOException;
import java.nio.ByteBuffer;
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
        private final Output out;
        private final Map<String, Integer> texts = new HashMap<>();
        private final Map<Node, Integer> nodes = new HashMap<>();

        Writer(Output out) {
            this.out = out;
        }

        void text(String text) throws IOException {
            Integer known = texts.putIfAbsent(text, texts.size());
            out.number(known == null ? NEW : known);
            if (known == null) {
                out.text(text);
            }
        }

        /** A term that has a name or is a value. */
        void node(Node node) throws IOException {
            Integer known = nodes.putIfAbsent(node, nodes.size());
            out.number(known == null ? NEW : known);
            if (known == null) {
                out.flag(node.isURI());
                out.text(node.isURI() ? node.getURI() : node.getLiteralLexicalForm());
                if (!node.isURI()) {
                    text(node.getLiteralLanguage());
                    text(node.getLiteralDatatypeURI());
                }
            }
        }

        void node(Optional<Node> node) throws IOException {
            out.flag(node.isPresent());
            if (node.isPresent()) {
                node(node.get());
            }
        }

        void text(Optional<String> text) throws IOException {
            out.flag(text.isPresent());
            if (text.isPresent()) {
                text(text.get());
            }
        }
    }

    /** Reads them. */
    static final class Reader {
        private final ByteBuffer in;
        private final RuleBook rules;
        private final List<String> texts = new ArrayList<>();
        private final List<Node> nodes = new ArrayList<>();

        Reader(ByteBuffer in, RuleBook rules) {
            this.in = in;
            this.rules = rules;
        }

        String text() throws IOException {
            int number = in.getInt();
            if (number == NEW) {
                texts.add(plain());
                return texts.get(texts.size() - 1);
            }
            return texts.get(number);
        }

        private String plain() throws IOException {
            int length = in.getInt();
            if (length < 0 || length > in.remaining()) {
                throw new IOException("cut off");
            }
            String text = new String(in.array(), in.arrayOffset() + in.position(), length, StandardCharsets.UTF_8);
            in.position(in.position() + length);
            return text;
        }

        Node node() throws IOException {
            int number = in.getInt();
            if (number == NEW) {
                nodes.add(newNode());
                return nodes.get(nodes.size() - 1);
            }
            return nodes.get(number);
        }

        private Node newNode() throws IOException {
            boolean address = in.get() != 0;
            String lexical = plain();
            if (address) {
                return NodeFactory.createURI(lexical);
            }
            String language = text();
            String type = text();
            return language.isEmpty() ? NodeFactory.createLiteralDT(lexical, TypeMapper.getInstance().getSafeTypeByName(type))
                : NodeFactory.createLiteralLang(lexical, language);
        }

        Optional<Node> maybeNode() throws IOException {
            return in.get() != 0 ? Optional.of(node()) : Optional.empty();
        }

        Optional<String> maybeText() throws IOException {
            return in.get() != 0 ? Optional.of(text()) : Optional.empty();
        }

        Rule rule() throws IOException {
            return rules.of(node()).orElseThrow(() -> new IOException("no such rule"));
        }
    }
}
