package eu.elmgateway.cli;

import eu.elmgateway.Engine;
import eu.elmgateway.elm.Credential;
import eu.elmgateway.sealing.CredentialSealing;
import eu.elmgateway.sealing.SealingException;
import eu.elmgateway.validation.Report;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/**
 * Writes credentials as ELM, sealed if that was asked for.
 *
 * @param sealing null to seal nothing
 */
record ElmDocument(Engine engine, @Nullable CredentialSealing sealing) {
    /**
     * The document.
     *
     * @param source the report on the document that it was made of
     * @throws IllegalArgumentException if it was ELM and is to be sealed: only its own seal counts
     * @throws UncheckedIOException if a time-stamp authority or a token does not answer
     */
    byte[] of(Report source, Credential credential) {
        byte[] json = engine.json(credential);
        if (sealing == null) {
            return json;
        }
        if (Engine.ELM.equals(source.format())) {
            throw new IllegalArgumentException("the document is ELM already, and its own seal is the one that counts;"
                    + " --seal is for what is converted");
        }
        try {
            return sealing.seal(json);
        } catch (SealingException e) {
            throw new UncheckedIOException(new IOException(e.getMessage(), e));
        }
    }
}
