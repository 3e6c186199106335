/** Seals on credentials: JAdES and XAdES under eIDAS. Says whether a seal holds, whose it is and whether to believe it. */
@NullMarked
package eu.elmgateway.seal;

import org.jspecify.annotations.NullMarked;
