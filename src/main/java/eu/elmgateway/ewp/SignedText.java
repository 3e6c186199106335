package eu.elmgateway.ewp;

import eu.elmgateway.wording.Message;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The text that the signature of a request signs (draft-cavage-http-signatures-07, section 2.3). */
final class SignedText {
    static final String TARGET = "(request-target)";

    private final Address address;
    private final EwpRequest request;

    SignedText(Address address, EwpRequest request) {
        this.address = address;
        this.request = request;
    }

    /** @throws EwpRefusal if the request lacks one of the headers */
    byte[] of(List<String> headers) throws EwpRefusal {
        List<String> lines = new ArrayList<>();
        for (String header : headers) {
            lines.add(header + ": " + value(header));
        }
        return String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
    }

    private String value(String header) throws EwpRefusal {
        return switch (header) {
            case TARGET -> address.target(request);
            case "host" -> address.host();
            default -> request.header(header).orElseThrow(() -> EwpRefusal.bad(Message.of("ewp.no-header", header)));
        };
    }
}
