package pimkg.stream;

import org.apache.jena.datatypes.RDFDatatype;
import org.apache.jena.datatypes.TypeMapper;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.XSD;

/** The store keeps numbers and days by their value: 01 would come back as 1. Under another name of their type they stay as written. */
final class AsWritten {

    private static final String KEPT = "urn:pim-kg:as-written:";

    private AsWritten() {
    }

    /** A value as it is put into the store. */
    static Node kept(Node value) {
        if (!value.isLiteral() || !value.getLiteralLanguage().isEmpty() || value.getLiteralDatatypeURI().equals(XSD.xstring.getURI())
                || value.getLiteralDatatypeURI().equals(RDF.dtLangString.getURI())) {
            return value;
        }
        return typed(value, KEPT + value.getLiteralDatatypeURI());
    }

    /** What it was. */
    static Node original(Node kept) {
        return kept.isLiteral() && kept.getLiteralDatatypeURI().startsWith(KEPT)
            ? typed(kept, kept.getLiteralDatatypeURI().substring(KEPT.length()))
            : kept;
    }

    private static Node typed(Node value, String type) {
        RDFDatatype datatype = TypeMapper.getInstance().getSafeTypeByName(type);
        return NodeFactory.createLiteralDT(value.getLiteralLexicalForm(), datatype);
    }
}
