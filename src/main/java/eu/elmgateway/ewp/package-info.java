/**
 * HTTP signatures of Erasmus Without Paper: who asks is known by its signature, and what is answered is signed. By EWP's documents
 * "Authenticating Clients with HTTP Signature" and "Authenticating Servers with HTTP Signature", which build on
 * draft-cavage-http-signatures-07, RFC 3230 and RFC 5843.
 */
@NullMarked
package eu.elmgateway.ewp;

import org.jspecify.annotations.NullMarked;
