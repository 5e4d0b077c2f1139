package pimkg.term;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/** The IRIs minted by pim-kg that the code needs by name; their meaning is in {@code ontology/}. */
public final class Pim {

    /** Every IRI of the project begins so; a file's IRI is this, its path, and no ending. */
    public static final String BASE = "https://w3id.org/pim-kg/";

    /** The ontology header, which carries the version. */
    public static final Node ONTOLOGY = iri("ontology/pim");
    /** The principle a rule serves. */
    public static final Node PRINCIPLE = iri("ontology/pim#principle");
    /** A PIM category of a dataset. */
    public static final Node CATEGORY = iri("ontology/pim#category");
    /** From a category, or the scheme of all, to an agency's code that may stand in its place. */
    public static final Node AGENCY_CODE = iri("ontology/pim#agencyCode");
    /** A code or term of somebody else's list. */
    public static final Node AGENCY_CODE_CLASS = iri("ontology/pim#AgencyCode");
    /** What a protocol says of the sensitivity of one type of data. */
    public static final Node SENSITIVITY_RULE = iri("ontology/pim#SensitivityRule");
    /** What to write so that a rule is met. */
    public static final Node REPAIR = iri("ontology/pim#repair");
    /** How far a statement was checked. */
    public static final Node CERTAINTY = iri("ontology/pim#certainty");
    /** Place in the order of the source. */
    public static final Node POSITION = iri("ontology/pim#position");
    /** The scheme of the eight principles. */
    public static final Node PRINCIPLES = iri("ontology/principles#Scheme");
    /** The scheme of the eight categories. */
    public static final Node CATEGORIES = iri("ontology/categories#Scheme");
    /** Who may read a description that an agency submitted. */
    public static final Node AUDIENCE = iri("ontology/pim#audience");
    /** The three audiences. */
    public static final Node AUDIENCES = iri("ontology/audiences#Scheme");
    /** The terms that agency lists are linked to. */
    public static final Node LINKED_TERMS = iri("ontology/framework#LinkedTerms");
    /** From a category to a practice that belongs under it. */
    public static final Node SUB_CATEGORY = iri("ontology/pim#subCategory");
    /** From a category to what its systems produce. */
    public static final Node OUTPUT = iri("ontology/pim#output");
    /** The graph of rules for dataset descriptions. */
    public static final Node DATASET_RULES = iri("shapes/dataset");
    /** The graph of rules for mappings. */
    public static final Node MAPPING_RULES = iri("shapes/crosswalk");
    /** The graph of house rules for what ships. */
    public static final Node HOUSE_RULES = iri("shapes/ontology");

    /** The value of dct:type that marks a shape which compares a description with all others. */
    public static final Node WHOLE_CATALOGUE = NodeFactory.createLiteralString("whole catalogue");

    private Pim() {
    }

    private static Node iri(String path) {
        return NodeFactory.createURI(BASE + path);
    }
}
