/** What validation says of documents: right ones, wrong ones, hostile ones. */
@NullMarked
package eu.elmgateway.validation;

import org.jspecify.annotations.NullMarked;
