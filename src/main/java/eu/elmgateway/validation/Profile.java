package eu.elmgateway.validation;

import org.apache.jena.shacl.Shapes;

/**
 * A profile of the model: the shapes a credential that names it must keep to.
 *
 * @param iri what credentials call it
 * @param title for people
 * @param shapes its own and those of the profiles it includes
 */
record Profile(String iri, String title, Shapes shapes) {}
