package eu.elmgateway.registry;

import java.time.Duration;

/**
 * How fast, and in which order, a registry gets its requests. Immutable.
 *
 * @param apart the least time between the beginnings of two requests of one gateway; zero for no limit
 * @param inOrder whether a person's records go one after the other, as they were accepted
 */
public record Pacing(Duration apart, boolean inOrder) {}
