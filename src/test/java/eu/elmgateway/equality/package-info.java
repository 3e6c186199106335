/** What holds our schemas equal to the published ones: both judge the same documents, and every remark must agree. */
@NullMarked
package eu.elmgateway.equality;

import org.jspecify.annotations.NullMarked;
