package eu.elmgateway.intake;

import eu.elmgateway.elm.Credential;
import eu.elmgateway.elm.HolderIdentifiers;
import eu.elmgateway.intake.CredentialStep.Understood;
import eu.elmgateway.mapping.loss.LossReport;
import eu.elmgateway.registry.IssuerNames;
import eu.elmgateway.store.Document;
import eu.elmgateway.store.HolderId;
import eu.elmgateway.store.NewSubmission.NewCredential;
import eu.elmgateway.store.NewSubmission.NewDelivery;
import eu.elmgateway.validation.Report;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.jspecify.annotations.Nullable;

/** {@code elm:route}: plans a delivery for every registry that wants a credential. Thread-safe. */
final class RouteStep implements Processor {
    private static final String CANONICAL = "application/ld+json";

    private final Planning planning;
    private final Function<Credential, byte[]> canonicalJson;

    RouteStep(Planning planning, Function<Credential, byte[]> canonicalJson) {
        this.planning = planning;
        this.canonicalJson = canonicalJson;
    }

    /** A push with what must become durable for it. */
    record Planned(
            Push push,
            Report report,
            List<NewCredential> credentials,
            List<NewDelivery> deliveries,
            @Nullable LossReport loss,
            @Nullable String mapping) {}

    @Override
    public void process(Exchange exchange) {
        Understood understood = IntakeNotes.body(exchange, Understood.class);
        List<NewCredential> credentials = new ArrayList<>();
        List<NewDelivery> deliveries = new ArrayList<>();
        for (Credential credential : understood.credentials()) {
            NewCredential kept = keep(credential);
            credentials.add(kept);
            deliveries.addAll(planning.of(credential, kept));
        }
        exchange.getMessage()
                .setBody(new Planned(
                        understood.push(),
                        understood.report(),
                        credentials,
                        deliveries,
                        understood.loss(),
                        understood.mapping()));
    }

    private NewCredential keep(Credential credential) {
        byte[] json = canonicalJson.apply(credential);
        var document = new Document(Sha256.of(json), CANONICAL, json);
        String id = credential.rootNode().blank() ? "urn:sha256:" + document.sha256() : credential.root();
        return new NewCredential(id, document, holders(credential), Issued.of(credential), issuers(credential));
    }

    private static List<String> issuers(Credential credential) {
        return IssuerNames.of(credential).stream()
                .filter(name -> !name.startsWith("_:"))
                .toList();
    }

    private static Set<HolderId> holders(Credential credential) {
        return HolderIdentifiers.of(credential).stream()
                .map(known -> HolderId.of(known.scheme(), known.notation()))
                .collect(Collectors.toSet());
    }
}
