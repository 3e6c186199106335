package eu.elmgateway.intake;

import eu.elmgateway.api.HttpLimits;
import eu.elmgateway.elm.Credential;
import eu.elmgateway.notary.Notary;
import eu.elmgateway.safe.SafeReaders;
import eu.elmgateway.store.Binding;
import eu.elmgateway.store.Store;
import eu.elmgateway.validation.FurtherChecks;
import eu.elmgateway.validation.Report;
import java.time.Clock;
import java.util.Collection;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * What intake works with.
 *
 * @param ids makes a UUID as text
 * @param settings what senders say beyond their documents
 * @param notary signs what is acknowledged
 * @param sound whether every mapping is in service as it is
 * @param binding who may push another version of a credential
 * @param reportJson writes a report as JSON
 * @param canonicalJson writes a credential as canonical JSON-LD
 * @param checks makes the checks of Europass
 * @param stored told the names of the registries for which new deliveries are durable
 */
public record IntakeParts(
        Clock clock,
        Supplier<String> ids,
        SafeReaders readers,
        Senders senders,
        SenderSettings settings,
        DropFolder drop,
        HttpLimits limits,
        Store store,
        Notary notary,
        Validating validating,
        BooleanSupplier sound,
        Routing routing,
        Binding binding,
        Function<Report, String> reportJson,
        Function<Credential, byte[]> canonicalJson,
        FurtherChecks checks,
        Consumer<Collection<String>> stored) {}
