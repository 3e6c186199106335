package eu.elmgateway.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.databind.JsonNode;
import eu.elmgateway.store.Attempt;
import eu.elmgateway.store.Delivery;
import eu.elmgateway.store.Receipt;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One credential on its way to one registry, as its sender may see it.
 *
 * @param record the id under which the registry knows the record
 * @param kind what it tells the registry: {@code record}, {@code correction} or {@code revocation}
 * @param state {@code queued}, {@code sent}, {@code accepted}, {@code rejected}, {@code held} or {@code failed}
 * @param nextAttemptAt when the next try may begin, null if none is planned
 * @param loss figures on what was lost on the way from ELM, null if nothing was mapped yet
 * @param reason why it stands where it stands, null while all is well
 * @param receipt where its signed receipt is found, null while it is not final
 */
@JsonPropertyOrder({
    "id",
    "registry",
    "credential",
    "record",
    "kind",
    "state",
    "reason",
    "nextAttemptAt",
    "loss",
    "receipts",
    "attempts",
    "receipt"
})
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DeliveryStatus(
        String id,
        String registry,
        String credential,
        String record,
        String kind,
        String state,
        @Nullable String reason,
        @Nullable Instant nextAttemptAt,
        @Nullable JsonNode loss,
        List<ReceiptStatus> receipts,
        List<AttemptStatus> attempts,
        @Nullable String receipt) {

    /**
     * What the registry said; see {@link Receipt}.
     *
     * @param places fields of the pushed document that lie behind what a refusal names, as far as the traces of the mappings know
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record ReceiptStatus(
            String kind,
            @Nullable String code,
            @Nullable String text,
            @Nullable String reference,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> places,
            Instant receivedAt) {
        static ReceiptStatus of(Receipt receipt, List<String> places) {
            return new ReceiptStatus(
                    Word.of(receipt.kind()),
                    receipt.code(),
                    receipt.text(),
                    receipt.reference(),
                    places,
                    receipt.receivedAt());
        }
    }

    /** One try that has ended; see {@link Attempt}. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record AttemptStatus(
            int number,
            Instant startedAt,
            Instant endedAt,
            String outcome,
            @Nullable String detail) {
        static AttemptStatus of(Attempt attempt) {
            return new AttemptStatus(
                    attempt.number(),
                    attempt.startedAt(),
                    attempt.endedAt(),
                    Word.of(attempt.outcome()),
                    attempt.detail());
        }
    }

    static DeliveryStatus of(
            Delivery delivery, @Nullable JsonNode loss, List<ReceiptStatus> receipts, List<Attempt> attempts) {
        return new DeliveryStatus(
                delivery.id(),
                delivery.registry(),
                delivery.credential(),
                delivery.record(),
                Word.of(delivery.kind()),
                Word.of(delivery.state()),
                delivery.reason(),
                delivery.dueAt(),
                loss,
                List.copyOf(receipts),
                attempts.stream().map(AttemptStatus::of).toList(),
                delivery.state().isFinal() ? "/v1/deliveries/" + delivery.id() + "/receipt" : null);
    }
}
