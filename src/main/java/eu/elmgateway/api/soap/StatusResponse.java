package eu.elmgateway.api.soap;

import eu.elmgateway.api.SubmissionStatus;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlRootElement;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What became of a submission. */
@XmlRootElement(name = "statusResponse")
public final class StatusResponse {
    /** The submission. */
    public @Nullable SubmissionMessage submission;

    /** See {@link SubmissionStatus}. */
    public static final class SubmissionMessage {
        public @Nullable String id;
        public @Nullable String state;
        public @Nullable String format;
        public @Nullable String sha256;
        public @Nullable String idempotencyKey;
        public @Nullable String receivedAt;

        @XmlElement(name = "credential")
        public List<String> credentials = List.of();

        public @Nullable ReportMessage report;

        @XmlElement(name = "delivery")
        public List<DeliveryMessage> deliveries = List.of();
    }

    /** The same status, for SOAP. */
    public static StatusResponse of(SubmissionStatus given, ReportMessage report) {
        var body = new SubmissionMessage();
        body.id = given.id();
        body.state = given.state();
        body.format = given.format();
        body.sha256 = given.sha256();
        body.idempotencyKey = given.key();
        body.credentials = given.credentials();
        body.receivedAt = given.receivedAt().toString();
        body.report = report;
        body.deliveries = given.deliveries().stream().map(DeliveryMessage::of).toList();
        var response = new StatusResponse();
        response.submission = body;
        return response;
    }
}
