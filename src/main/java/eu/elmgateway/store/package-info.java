/** What must survive: documents, submissions, deliveries, attempts and receipts. */
@NullMarked
package eu.elmgateway.store;

import org.jspecify.annotations.NullMarked;
