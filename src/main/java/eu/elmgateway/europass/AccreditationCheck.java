package eu.elmgateway.europass;

import com.fasterxml.jackson.databind.JsonNode;
import eu.elmgateway.validation.Check;
import eu.elmgateway.validation.CheckKind;
import eu.elmgateway.validation.CheckStatus;
import eu.elmgateway.wording.Message;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Whether what a credential awards is covered by the accreditations that it names: known here, in force when it was issued, and for
 * every achievement the organisation, the qualification, the field, the level and the jurisdiction. What a credential does not say
 * is not covered by a limit; what the credential says of the accreditation itself does not count. Thread-safe.
 */
record AccreditationCheck(Accreditations known) {
    private static final String EVIDENCE = "c_991b06c6";
    private static final String ACCREDITED = "edc-accredited";

    Check of(JsonNode credential) {
        var graph = new JsonGraph(credential);
        List<JsonNode> named = graph.all(credential, "evidence").stream()
                .filter(evidence ->
                        graph.ids(evidence, "dcType").stream().anyMatch(type -> type.endsWith("/" + EVIDENCE)))
                .flatMap(evidence -> graph.all(evidence, "accreditation").stream())
                .toList();
        if (!named.isEmpty()) {
            return covered(graph, credential, named);
        }
        boolean claimed = graph.ids(credential, "credentialSchema").stream().anyMatch(id -> id.endsWith(ACCREDITED));
        return claimed ? said(CheckStatus.ERROR, "none-named") : said(CheckStatus.SKIPPED, "not-claimed");
    }

    private Check covered(JsonGraph graph, JsonNode credential, List<JsonNode> named) {
        List<Accreditation> found = new ArrayList<>();
        for (JsonNode one : named) {
            List<String> ids = new ArrayList<>(graph.texts(one, "identifier", "notation"));
            ids.add(JsonGraph.id(one));
            found.addAll(known.named(ids));
        }
        if (found.isEmpty()) {
            return said(CheckStatus.SKIPPED, "unknown", JsonGraph.id(named.get(0)));
        }
        return objection(graph, credential, found)
                .map(objection -> new Check(CheckKind.ACCREDITATION, CheckStatus.ERROR, objection))
                .orElseGet(() -> said(CheckStatus.OK, "covered"));
    }

    private static Optional<Message> objection(JsonGraph graph, JsonNode credential, List<Accreditation> found) {
        Optional<Instant> issued = issued(graph, credential);
        if (issued.isEmpty()) {
            return Optional.of(Message.of("europass.accreditation.undated"));
        }
        List<String> profiles = graph.ids(credential, "credentialProfiles");
        List<Accreditation> usable =
                found.stream().filter(one -> one.inForce(issued.get())).toList();
        if (usable.isEmpty()) {
            return Optional.of(Message.of("europass.accreditation.not-in-force", issued.get()));
        }
        usable = usable.stream()
                .filter(one -> one.profiles().isEmpty() || profiles.stream().anyMatch(one.profiles()::contains))
                .toList();
        return usable.isEmpty()
                ? Optional.of(Message.of("europass.accreditation.type"))
                : uncovered(Award.of(graph, credential), usable);
    }

    private static Optional<Instant> issued(JsonGraph graph, JsonNode credential) {
        return graph.text(credential, "issuanceDate")
                .or(() -> graph.text(credential, "issued"))
                .flatMap(Presentation::instant);
    }

    private static Optional<Message> uncovered(List<Award> awards, List<Accreditation> by) {
        if (awards.isEmpty()) {
            return Optional.of(Message.of("europass.accreditation.nothing"));
        }
        for (int at = 0; at < awards.size(); at++) {
            List<Optional<String>> limits = new ArrayList<>();
            for (Accreditation one : by) {
                limits.add(awards.get(at).uncovered(one));
            }
            if (limits.stream().allMatch(Optional::isPresent)) {
                return Optional.of(
                        Message.of("europass.accreditation." + limits.get(0).orElseThrow(), at + 1));
            }
        }
        return Optional.empty();
    }

    private static Check said(CheckStatus status, String reason, Object... arguments) {
        return Check.of(CheckKind.ACCREDITATION, status, reason, arguments);
    }
}
