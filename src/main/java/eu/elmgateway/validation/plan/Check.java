package eu.elmgateway.validation.plan;

import org.apache.jena.shacl.parser.Constraint;
import org.apache.jena.shacl.parser.Shape;

/**
 * One constraint of one shape.
 *
 * @param root position of the shape with targets that leads to it
 * @param rank position among all that this one leads to
 * @param shape where it stands
 */
record Check(int root, int rank, Shape shape, Constraint constraint, Test test) {}
