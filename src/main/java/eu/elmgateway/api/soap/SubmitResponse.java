package eu.elmgateway.api.soap;

import eu.elmgateway.api.Acknowledgement;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlRootElement;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The acknowledgement of a push. */
@XmlRootElement(name = "submitResponse")
public final class SubmitResponse {
    /** What the gateway answers. */
    public @Nullable AcknowledgementMessage acknowledgement;

    /** See {@link Acknowledgement}. */
    public static final class AcknowledgementMessage {
        public @Nullable String submission;
        public @Nullable String state;
        public @Nullable String format;
        public @Nullable String sha256;
        public @Nullable String receivedAt;
        public @Nullable String statusUrl;

        @XmlElement(name = "credential")
        public List<String> credentials = List.of();

        public boolean duplicate;
        public @Nullable ReportMessage report;
        public @Nullable String signed;
    }

    /** The same acknowledgement, for SOAP. */
    public static SubmitResponse of(Acknowledgement given, ReportMessage report) {
        var body = new AcknowledgementMessage();
        body.submission = given.id();
        body.state = given.state();
        body.format = given.format();
        body.sha256 = given.sha256();
        body.receivedAt = given.receivedAt().toString();
        body.statusUrl = given.status();
        body.credentials = given.credentials();
        body.duplicate = given.duplicate();
        body.report = report;
        body.signed = given.signed();
        var response = new SubmitResponse();
        response.acknowledgement = body;
        return response;
    }
}
