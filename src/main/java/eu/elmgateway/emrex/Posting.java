package eu.elmgateway.emrex;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * What the learner's browser is to post to the client's return address.
 *
 * @param elmo gzip and base64, null if there is none
 */
@JsonPropertyOrder({"returnUrl", "sessionId", "returnCode", "returnMessage", "elmo"})
@JsonInclude(JsonInclude.Include.NON_NULL)
record Posting(
        URI returnUrl,
        String sessionId,
        String returnCode,
        String returnMessage,
        @Nullable String elmo) {
    private static final String SCRIPT = "document.forms[0].submit();";

    /** A page that posts itself; without scripts, by a button. */
    String html() {
        return """
                <!DOCTYPE html>
                <html lang="en"><head><meta charset="utf-8"><title>EMREX</title></head><body>
                <form method="post" action="%s">
                %s%s%s%s<noscript><button>Continue</button></noscript>
                </form><script>%s</script></body></html>
                """.formatted(
                        escaped(returnUrl.toString()),
                        field("sessionId", sessionId),
                        field("returnCode", returnCode),
                        field("returnMessage", returnMessage),
                        elmo == null ? "" : field("elmo", elmo),
                        SCRIPT);
    }

    /** The only script that the page may run, and the only place it may post to. */
    String policy() {
        return "default-src 'none'; base-uri 'none'; frame-ancestors 'none'; script-src 'sha256-" + hash(SCRIPT)
                + "'; form-action " + returnUrl.getScheme() + "://" + returnUrl.getRawAuthority();
    }

    private static String field(String name, String value) {
        return "<input type=\"hidden\" name=\"" + name + "\" value=\"" + escaped(value) + "\">\n";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    private static String hash(String text) {
        try {
            return Base64.getEncoder()
                    .encodeToString(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
