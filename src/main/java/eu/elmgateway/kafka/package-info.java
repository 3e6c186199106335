/** How Kafka is spoken to, by registries and by intakes. */
@NullMarked
package eu.elmgateway.kafka;

import org.jspecify.annotations.NullMarked;
