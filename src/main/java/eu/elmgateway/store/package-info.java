/**
 * What must survive: documents, submissions, deliveries, attempts and receipts.
 *
 * <p>{@link eu.elmgateway.store.Store} is the contract, {@link eu.elmgateway.store.Stores} opens one. Two databases keep
 * it with the same SQL ({@code Submissions}, {@code Deliveries}, {@code Attempts}, {@code Receipts}, {@code Documents});
 * they differ in how they write ({@code GroupCommit}: one writer, many callers to a flush; {@code PostgresDatabase}: a
 * transaction per call), in how a delivery is claimed ({@code Claims} in memory, {@code Leases} in the row) and in how they
 * keep time. The tables are in {@code src/main/resources/db}.
 *
 * <p>What may surprise a reader: a submission's state is not stored, it follows from its deliveries; a document is named by
 * its hash without a foreign key, because hashes are kept longer than bytes; transactions touch keys, then documents, then
 * deliveries, each in order, so that gateways on one database never wait for each other crosswise.
 */
@NullMarked
package eu.elmgateway.store;

import org.jspecify.annotations.NullMarked;
