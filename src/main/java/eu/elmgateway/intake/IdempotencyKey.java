package eu.elmgateway.intake;

import eu.elmgateway.api.ProblemException;
import eu.elmgateway.api.ProblemKind;
import eu.elmgateway.wording.Message;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Checks a sender's own name for a push; the SOAP schema has the same rule. */
public final class IdempotencyKey {
    private static final Pattern PRINTABLE = Pattern.compile("[!-~](?:[ -~]{0,253}[!-~])?");

    private IdempotencyKey() {}

    /**
     * The key if it is one.
     *
     * @throws ProblemException 400 if it is not
     */
    public static @Nullable String checked(@Nullable String key) {
        if (key == null || PRINTABLE.matcher(key).matches()) {
            return key;
        }
        throw new ProblemException(ProblemKind.BAD_REQUEST, Message.of("problem.key-form"));
    }
}
