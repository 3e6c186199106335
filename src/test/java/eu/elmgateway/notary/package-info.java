@NullMarked
package eu.elmgateway.notary;

import org.jspecify.annotations.NullMarked;
