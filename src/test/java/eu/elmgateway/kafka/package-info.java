/** A broker for tests, and what is asked of it. */
@org.jspecify.annotations.NullMarked
package eu.elmgateway.kafka;
