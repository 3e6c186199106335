@NullMarked
package eu.elmgateway.europass;

import org.jspecify.annotations.NullMarked;
