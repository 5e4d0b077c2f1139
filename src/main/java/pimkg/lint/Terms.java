package pimkg.lint;

import java.util.Set;
import org.apache.jena.shacl.vocabulary.SHACL;

/** The words of SHACL: those that run here, and those that do not. Local names, by what becomes of them. */
final class Terms {

    /** The namespace. */
    static final String NAMESPACE = SHACL.NAMESPACE.getURI();

    /** SHACL 1.0 Core and SPARQL-based constraints (W3C Recommendation of 20 July 2017). */
    static final Set<String> RUN = words("""
        Shape NodeShape PropertyShape PropertyGroup SPARQLConstraint PrefixDeclaration Severity Violation Warning Info NodeKind
        IRI Literal BlankNode BlankNodeOrIRI BlankNodeOrLiteral IRIOrLiteral
        targetClass targetNode targetSubjectsOf targetObjectsOf property node and or not xone
        path inversePath alternativePath zeroOrMorePath oneOrMorePath zeroOrOnePath
        class datatype nodeKind minCount maxCount minExclusive minInclusive maxExclusive maxInclusive minLength maxLength
        pattern flags languageIn uniqueLang equals disjoint lessThan lessThanOrEquals
        qualifiedValueShape qualifiedMinCount qualifiedMaxCount qualifiedValueShapesDisjoint
        closed ignoredProperties hasValue in deactivated severity message name description order group defaultValue
        sparql select prefixes declare prefix namespace""");

    /** SHACL 1.2, as far as its drafts go (Core of 28 April 2026, SPARQL, Node Expressions, Rules). */
    static final Set<String> NEWER = words("""
        ByTypes singleLine someValue subsetOf rootClass uniqueValuesFor reifierShape reificationRequired targetWhere shape
        expression nodeByExpression memberShape minListLength maxListLength uniqueMembers conformanceDisallows Debug Trace
        codeIdentifier agentInstruction intent values if then else count distinct min max sum orderBy limit offset groupConcat
        pathValues exists instancesOf nodesMatching findFirst matchAll remove flatMap join concat sparqlExpr selectExpr
        var arg ListConstraintComponent RuleSet ruleOrder DataBlock ValidatorSettings""");

    /** Notes of the same year (Advanced Features, JavaScript) and components of one's own. */
    static final Set<String> ADVANCED = words("""
        target Target TargetType SPARQLTarget SPARQLTargetType rule Rule SPARQLRule TripleRule condition construct subject predicate
        object entailment filterShape nodes union intersection this Function SPARQLFunction returnType Parameter Parameterizable
        parameter optional labelTemplate Validator validator nodeValidator propertyValidator ask update
        SPARQLAskValidator SPARQLSelectValidator SPARQLExecutable SPARQLAskExecutable SPARQLSelectExecutable
        SPARQLConstructExecutable SPARQLUpdateExecutable ConstraintComponent SPARQLConstraintComponent
        resultAnnotation ResultAnnotation annotationProperty annotationValue annotationVarName
        js jsFunctionName jsLibrary jsLibraryURL JSConstraint JSConstraintComponent JSExecutable JSFunction JSLibrary JSRule JSTarget
        JSTargetType JSValidator ExpressionConstraintComponent""");

    /** What reports say; of no effect in shapes, and no harm. */
    static final Set<String> REPORT = words("""
        ValidationReport ValidationResult AbstractResult conforms result detail focusNode value resultPath resultMessage resultSeverity
        sourceShape sourceConstraint sourceConstraintComponent shapesGraph suggestedShapesGraph shapesGraphWellFormed""");

    private Terms() {
    }

    private static Set<String> words(String text) {
        return Set.of(text.strip().split("\\s+"));
    }
}
