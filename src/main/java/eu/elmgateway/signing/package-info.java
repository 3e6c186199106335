/** Signatures of our own under documents that leave: enveloped XMLDSig. */
@NullMarked
package eu.elmgateway.signing;

import org.jspecify.annotations.NullMarked;
