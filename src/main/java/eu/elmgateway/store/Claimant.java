package eu.elmgateway.store;

/**
 * A gateway that takes deliveries.
 *
 * @param node its name, which no other has
 * @param beating whether it says from time to time that it is alive; if not, only leases count
 */
record Claimant(String node, boolean beating) {}
