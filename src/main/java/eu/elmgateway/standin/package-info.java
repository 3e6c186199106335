/**
 * Stand-ins for registries, on loopback: they check what a real one checks, answer as it answers, and keep what they got. For the
 * demo and for tests; no registry is built on them.
 */
@NullMarked
package eu.elmgateway.standin;

import org.jspecify.annotations.NullMarked;
