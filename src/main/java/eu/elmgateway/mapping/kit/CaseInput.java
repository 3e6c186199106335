package eu.elmgateway.mapping.kit;

import eu.elmgateway.elm.Credential;
import eu.elmgateway.elm.CredentialXml;
import eu.elmgateway.elm.ElmModel;
import eu.elmgateway.elm.ElmReader;
import eu.elmgateway.format.Format;
import eu.elmgateway.format.FormatCatalogue;
import eu.elmgateway.mapping.Mapping;
import eu.elmgateway.mapping.MappingDescriptor;
import eu.elmgateway.mapping.MappingResult;
import eu.elmgateway.safe.SafeReaders;
import eu.elmgateway.safe.UnreadableException;
import java.util.Map;

/** Hands the input of a case to its mapping, as the gateway would. Thread-safe. */
final class CaseInput {
    private static final String CREDENTIAL = CredentialXml.NAMESPACE + "EuropeanDigitalCredential";

    private final SafeReaders readers;
    private final ElmModel model;
    private final FormatCatalogue formats;

    CaseInput(SafeReaders readers, ElmModel model, FormatCatalogue formats) {
        this.readers = readers;
        this.model = model;
        this.formats = formats;
    }

    MappingResult map(Mapping mapping, byte[] input, Map<String, String> parameters) throws UnreadableException {
        MappingDescriptor descriptor = mapping.descriptor();
        boolean hub = descriptor.from().stream()
                .flatMap(format -> formats.find(format).stream())
                .anyMatch(Format::hub);
        if (!hub) {
            return mapping.map(input, parameters);
        }
        Credential credential = credential(input);
        return descriptor.batch()
                ? mapping.mapBatch(Map.of(parameters.getOrDefault("record", "record"), credential), parameters)
                : mapping.map(credential, parameters);
    }

    private Credential credential(byte[] input) throws UnreadableException {
        var nodes =
                new ElmReader(model.contexts()).read(readers.json(input).tree()).nodes();
        return Credential.canonical(nodes, nodes.ofType(CREDENTIAL).get(0).id());
    }
}
