/** What the stand-ins do that nobody else shows. */
@org.jspecify.annotations.NullMarked
package eu.elmgateway.standin;
