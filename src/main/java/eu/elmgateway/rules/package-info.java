/** Rules that shapes cannot express: data in {@code rules.yaml}, one small class for each kind of check. */
@NullMarked
package eu.elmgateway.rules;

import org.jspecify.annotations.NullMarked;
