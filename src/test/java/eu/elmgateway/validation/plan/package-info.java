@NullMarked
package eu.elmgateway.validation.plan;

import org.jspecify.annotations.NullMarked;
