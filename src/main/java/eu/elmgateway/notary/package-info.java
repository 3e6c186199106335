/** What the gateway signs of its doings, acknowledgements and receipts, so that both sides can prove the exchange. */
@NullMarked
package eu.elmgateway.notary;

import org.jspecify.annotations.NullMarked;
