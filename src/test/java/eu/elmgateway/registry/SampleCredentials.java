package eu.elmgateway.registry;

import eu.elmgateway.elm.Credential;
import eu.elmgateway.elm.CredentialXml;
import eu.elmgateway.elm.ElmModel;
import eu.elmgateway.elm.ElmReader;
import eu.elmgateway.elm.Shared;
import eu.elmgateway.safe.JsonText;
import eu.elmgateway.safe.Limits;
import eu.elmgateway.safe.SafeReaders;
import eu.elmgateway.safe.UnreadableException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The project's own sample credentials, read and in canonical form. */
public final class SampleCredentials {
    public static final Path FOLDER = Path.of("src", "main", "dist", "samples");
    private static final String CREDENTIAL = "http://data.europa.eu/snb/model/elm/EuropeanDigitalCredential";

    private final ElmModel model = Shared.model();
    private final SafeReaders readers = new SafeReaders(Limits.standard());

    public SafeReaders readers() {
        return readers;
    }

    public ElmModel model() {
        return model;
    }

    public CredentialXml xml() {
        return new CredentialXml(model, readers.processor());
    }

    /** A sample by its file name; of a sealed one, what the seal covers. */
    public Credential read(String file) throws IOException, UnreadableException {
        JsonText json = readers.json(Files.readAllBytes(FOLDER.resolve(file)));
        var payload = json.tree().path("payload");
        var nodes = new ElmReader(model.contexts())
                .read(payload.isTextual() ? readers.json(payload.asText()).tree() : json.tree())
                .nodes();
        return Credential.canonical(nodes, nodes.ofType(CREDENTIAL).get(0).id());
    }
}
