package pimkg.vocabulary;

import java.io.ByteArrayInputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import pimkg.vocabulary.VocabularyException.Fault;

/** A code list of IATI. No document type, entity or file outside is ever looked at. Withdrawn codes are left out. */
final class CodelistTerms {

    private final XMLStreamReader xml;
    private final List<Term> terms = new ArrayList<>();
    private final Deque<String> path = new ArrayDeque<>();
    private String language = "en";
    private String narrated = "en";
    private String code = "";
    private String category = "";
    private boolean withdrawn;
    private int line;
    private final List<Wording> names = new ArrayList<>();
    private final List<Wording> descriptions = new ArrayList<>();

    private CodelistTerms(XMLStreamReader xml) {
        this.xml = xml;
    }

    static List<Term> of(byte[] content) throws VocabularyException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        try {
            CodelistTerms reader = new CodelistTerms(factory.createXMLStreamReader(new ByteArrayInputStream(content)));
            reader.read();
            return reader.terms;
        } catch (XMLStreamException broken) {
            int line = broken.getLocation() == null ? 0 : broken.getLocation().getLineNumber();
            throw new VocabularyException(Fault.DAMAGED, line <= 0 ? "" : Integer.toString(line));
        }
    }

    private void read() throws XMLStreamException {
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> start();
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> text(xml.getText().strip());
                case XMLStreamConstants.END_ELEMENT -> end();
                case XMLStreamConstants.ENTITY_REFERENCE, XMLStreamConstants.DTD ->
                    throw new XMLStreamException("A document type", xml.getLocation());
                default -> { }
            }
        }
    }

    private void start() {
        String name = xml.getLocalName();
        path.push(name);
        if (name.equals("codelist")) {
            language = Optional.ofNullable(xml.getAttributeValue(XMLConstants.XML_NS_URI, "lang")).orElse(language);
        }
        if (name.equals("codelist-item")) {
            withdrawn = "withdrawn".equals(xml.getAttributeValue("", "status"));
            line = xml.getLocation().getLineNumber();
            code = "";
            category = "";
            names.clear();
            descriptions.clear();
        }
        if (name.equals("narrative") || name.equals("name") || name.equals("description")) {
            narrated = Optional.ofNullable(xml.getAttributeValue(XMLConstants.XML_NS_URI, "lang")).orElse(language)
                .toLowerCase(Locale.ROOT);
        }
    }

    private void text(String text) {
        if (text.isEmpty() || !path.contains("codelist-item")) {
            return;
        }
        String where = String.valueOf(path.peek());
        String field = where.equals("narrative") ? path.stream().skip(1).findFirst().orElse("") : where;
        switch (field) {
            case "code" -> code = text;
            case "category" -> category = text;
            case "name" -> names.add(new Wording(text, narrated));
            case "description" -> descriptions.add(new Wording(text, narrated));
            default -> { }
        }
    }

    private void end() {
        if (path.pop().equals("codelist-item") && !withdrawn && !(code.isEmpty() && names.isEmpty())) {
            TermBuilder term = new TermBuilder(code.isEmpty() ? names.get(0).text() : code).place("line " + line).context(category);
            names.forEach(name -> term.label(name.text(), name.language()));
            descriptions.forEach(text -> term.definition(text.text(), text.language()));
            terms.add(term.build());
        }
    }
}
