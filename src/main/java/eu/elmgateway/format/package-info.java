/** Wire formats in their versions, and how a document's format is recognised by its content. */
@NullMarked
package eu.elmgateway.format;

import org.jspecify.annotations.NullMarked;
