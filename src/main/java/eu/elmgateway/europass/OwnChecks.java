package eu.elmgateway.europass;

import com.fasterxml.jackson.databind.JsonNode;
import eu.elmgateway.safe.SafeReaders;
import eu.elmgateway.safe.UnreadableException;
import eu.elmgateway.seal.Integrity;
import eu.elmgateway.seal.SealVerdict;
import eu.elmgateway.seal.Trust;
import eu.elmgateway.validation.Check;
import eu.elmgateway.validation.CheckKind;
import eu.elmgateway.validation.CheckStatus;
import eu.elmgateway.validation.FurtherChecks;
import eu.elmgateway.validation.LayerName;
import eu.elmgateway.validation.Report;
import eu.elmgateway.validation.Verdict;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Makes the six checks of Europass. What could not be found out is skipped, never called good. Thread-safe. */
public final class OwnChecks implements FurtherChecks {
    private static final Set<LayerName> FORMAT =
            EnumSet.of(LayerName.SYNTAX, LayerName.STRUCTURE, LayerName.SHAPES, LayerName.RULES, LayerName.VOCABULARY);

    private static final Comparator<Check> BADLY_FIRST = Comparator.comparing(check ->
            List.of(CheckStatus.ERROR, CheckStatus.SKIPPED, CheckStatus.OK).indexOf(check.status()));

    private final SafeReaders readers;
    private final Supplier<Accreditations> accreditations;
    private final RevocationCheck revocation;
    private final Clock clock;

    /**
     * @param accreditations those that are known when somebody asks
     * @param revocations those that were told here
     */
    public OwnChecks(
            SafeReaders readers, Supplier<Accreditations> accreditations, Revocations revocations, Clock clock) {
        this.readers = readers;
        this.accreditations = accreditations;
        this.revocation = new RevocationCheck(revocations);
        this.clock = clock;
    }

    @Override
    public List<Check> of(Report report, byte[] document, List<byte[]> credentials) {
        Presentation presentation = Presentation.of(readers, document);
        return made(report, credentials.stream().map(this::tree).toList(), presentation).stream()
                .map(presentation::stated)
                .toList();
    }

    private List<Check> made(Report report, List<? extends JsonNode> credentials, Presentation presentation) {
        var accreditation = new AccreditationCheck(accreditations.get());
        return List.of(
                format(report),
                seal(report.seal()),
                Check.of(CheckKind.OWNER, CheckStatus.SKIPPED, "nobody"),
                worst(credentials.stream().map(revocation::of)).orElseGet(() -> unread(CheckKind.REVOCATION, report)),
                worst(credentials.stream().map(accreditation::of))
                        .orElseGet(() -> unread(CheckKind.ACCREDITATION, report)),
                expiry(credentials, presentation).orElseGet(() -> unread(CheckKind.EXPIRY, report)));
    }

    private JsonNode tree(byte[] credential) {
        try {
            return readers.json(credential).tree();
        } catch (UnreadableException e) {
            throw new IllegalStateException("what was just written cannot be read", e);
        }
    }

    private static Check format(Report report) {
        List<Verdict> verdicts = report.layers().stream()
                .filter(layer -> FORMAT.contains(layer.layer()))
                .map(layer -> layer.verdict())
                .toList();
        if (verdicts.contains(Verdict.INVALID)) {
            return Check.of(CheckKind.FORMAT, CheckStatus.ERROR, "invalid");
        }
        return verdicts.contains(Verdict.UNCLEAR)
                ? Check.of(CheckKind.FORMAT, CheckStatus.SKIPPED, "unclear")
                : Check.of(CheckKind.FORMAT, CheckStatus.OK, "valid");
    }

    private static Check seal(SealVerdict seal) {
        if (seal.integrity() == Integrity.ABSENT) {
            return Check.of(CheckKind.SEAL, CheckStatus.SKIPPED, "absent");
        }
        if (seal.integrity() == Integrity.BROKEN) {
            return Check.of(CheckKind.SEAL, CheckStatus.ERROR, "broken");
        }
        if (seal.trust() == Trust.UNTRUSTED) {
            return Check.of(CheckKind.SEAL, CheckStatus.ERROR, "untrusted");
        }
        return seal.valid()
                ? Check.of(CheckKind.SEAL, CheckStatus.OK, "trusted")
                : Check.of(CheckKind.SEAL, CheckStatus.SKIPPED, "unclear");
    }

    private Optional<Check> expiry(List<? extends JsonNode> credentials, Presentation presentation) {
        if (credentials.isEmpty() && presentation.expiry() == null) {
            return Optional.empty();
        }
        Optional<Instant> own = credentials.stream().flatMap(one -> ends(one)).min(Comparator.naturalOrder());
        Instant presented = presentation.expiry();
        if (presented != null && own.filter(end -> !presented.isBefore(end)).isEmpty()) {
            return Optional.of(ending(presented, "presented-"));
        }
        return Optional.of(
                own.map(end -> ending(end, "")).orElseGet(() -> Check.of(CheckKind.EXPIRY, CheckStatus.OK, "endless")));
    }

    private Check ending(Instant end, String whose) {
        return end.isBefore(clock.instant())
                ? Check.of(CheckKind.EXPIRY, CheckStatus.ERROR, whose + "expired", end)
                : Check.of(CheckKind.EXPIRY, CheckStatus.OK, whose + "until", end);
    }

    private static Stream<Instant> ends(JsonNode credential) {
        var graph = new JsonGraph(credential);
        return Stream.of("expirationDate", "validUntil")
                .flatMap(name -> graph.text(credential, name).stream())
                .flatMap(text -> Presentation.instant(text).stream());
    }

    private static Check unread(CheckKind kind, Report report) {
        boolean invalid = report.verdict() == Verdict.INVALID;
        return Check.of(kind, CheckStatus.SKIPPED, invalid ? "invalid" : "unread");
    }

    private static Optional<Check> worst(Stream<Check> checks) {
        return checks.min(BADLY_FIRST);
    }
}
