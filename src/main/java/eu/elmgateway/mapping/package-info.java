/** Stylesheets from one format to another, taken from folders. */
@NullMarked
package eu.elmgateway.mapping;

import org.jspecify.annotations.NullMarked;
