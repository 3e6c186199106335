package eu.elmgateway.validation.plan;

import eu.elmgateway.elm.Value;
import org.apache.jena.datatypes.RDFDatatype;
import org.apache.jena.vocabulary.RDF;

/** {@code sh:datatype} (SHACL, 4.1.2): the datatype is this one, and the value well-formed. */
record DatatypeTest(String iri, RDFDatatype datatype, LexicalForm usual) implements ValueTest {
    @Override
    public boolean holds(Facts facts, Value value) {
        if (value instanceof Value.Text text) {
            return datatype.equals(RDF.dtLangString) && datatype.isValid(text.text());
        }
        return value instanceof Value.Literal literal
                && literal.datatype().equals(iri)
                && (usual.fits(literal.lexical()) || datatype.isValid(literal.lexical()));
    }
}
