/** What a JSON Web Signature is made of; whether it holds is for {@code seal} to say. */
@NullMarked
package eu.elmgateway.jws;

import org.jspecify.annotations.NullMarked;
