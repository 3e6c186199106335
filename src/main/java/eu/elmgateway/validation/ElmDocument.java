package eu.elmgateway.validation;

import eu.elmgateway.elm.ElmSource;
import eu.elmgateway.elm.Node;
import eu.elmgateway.format.Body;
import eu.elmgateway.wording.Message;
import org.jspecify.annotations.Nullable;

/**
 * What the layers look at: one credential, and by what it is to be judged.
 *
 * @param body the document as it was sent
 * @param source what it says, and where
 * @param root the credential's own node
 * @param profile what it is judged by
 * @param why why that profile, null if the document simply names it
 */
record ElmDocument(
        Body.Json body,
        ElmSource source,
        Node root,
        Profile profile,
        @Nullable Message why) {}
