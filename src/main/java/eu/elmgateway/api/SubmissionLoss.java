package eu.elmgateway.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was lost of a submission on its ways: paths of its values, never the values.
 *
 * @param canonical the report on the way to ELM, with paths of the document that was pushed; null if that was ELM
 * @param deliveries the reports on the ways to the registries, with paths of the credential in ELM
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SubmissionLoss(@Nullable JsonNode canonical, List<DeliveryLoss> deliveries) {

    /**
     * What was lost on the way to a registry.
     *
     * @param id of the delivery
     * @param loss the report; null if nothing was mapped, or not yet
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record DeliveryLoss(
            String id,
            String registry,
            String credential,
            @Nullable JsonNode loss) {}
}
