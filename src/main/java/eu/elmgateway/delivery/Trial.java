package eu.elmgateway.delivery;

import eu.elmgateway.component.Defect;
import eu.elmgateway.elm.Credential;
import eu.elmgateway.mapping.MappedDocument;
import eu.elmgateway.mapping.MappingResult;
import eu.elmgateway.store.Delivery;
import eu.elmgateway.store.StoreUnavailableException;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Maps and checks a credential alone before it travels with others, so that a bad one does not spoil them. Thread-safe. */
final class Trial {
    private static final Logger LOG = LoggerFactory.getLogger(Trial.class);

    private final StoredCredentials credentials;
    private final Conformity conformity;

    Trial(StoredCredentials credentials, Conformity conformity) {
        this.credentials = credentials;
        this.conformity = conformity;
    }

    /** How it went. */
    sealed interface Result {
        /** It can travel: here it is, and as it would be if it travelled alone. */
        record Sound(Credential credential, MappedDocument document) implements Result {}

        /** It cannot. */
        record Unsound(Outcome outcome) implements Result {}
    }

    /** @throws StoreUnavailableException if the store cannot be read now */
    Result of(Rendering rendering, Delivery delivery) {
        try {
            Credential credential = credentials.credential(delivery);
            MappingResult result = rendering.alone(delivery, credential, () -> credentials.origin(delivery));
            if (!(result instanceof MappedDocument mapped)) {
                return new Result.Unsound(rendering.outcome(result));
            }
            Optional<Outcome> objection = conformity.objection(rendering.registry(), mapped.bytes());
            return objection.isPresent() ? new Result.Unsound(objection.get()) : new Result.Sound(credential, mapped);
        } catch (StoreUnavailableException e) {
            throw e;
        } catch (RuntimeException e) {
            LOG.error("delivery {} left out of its batch: {}", delivery.id(), Defect.of(e));
            return new Result.Unsound(new Outcome.Failed("a defect of the gateway: " + e));
        }
    }
}
