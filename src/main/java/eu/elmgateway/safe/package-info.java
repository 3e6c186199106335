/** The one place that makes readers of XML, XSLT, JSON and JSON-LD, each hardened against hostile input. */
@NullMarked
package eu.elmgateway.safe;

import org.jspecify.annotations.NullMarked;
