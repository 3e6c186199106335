package eu.elmgateway.seal;

import static java.nio.charset.StandardCharsets.UTF_8;

import eu.europa.esig.dss.enumerations.Indication;
import eu.europa.esig.dss.enumerations.MimeTypeEnum;
import eu.europa.esig.dss.enumerations.SignatureQualification;
import eu.europa.esig.dss.enumerations.SubIndication;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.model.policy.ValidationPolicy;
import eu.europa.esig.dss.simplereport.SimpleReport;
import eu.europa.esig.dss.spi.signature.AdvancedSignature;
import eu.europa.esig.dss.validation.SignedDocumentValidator;
import eu.europa.esig.dss.validation.reports.Reports;
import eu.europa.esig.dss.xades.validation.XMLDocumentValidator;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Asks EU DSS for the verdict of ETSI EN 319 102-1 on a seal that holds, by the operator's trust material. Nobody outside is asked;
 * revocation data inside the seal is used. Thread-safe.
 */
final class DssJudge implements Judge {
    private final TrustSources sources;
    private final Clock clock;
    private final ValidationPolicy ofXml = Remembered.policy();
    private final ValidationPolicy ofJws = Remembered.policy(JwsValidator.UNASKED);
    private final boolean xml = LinearFilter.install();

    DssJudge(TrustSources sources, Clock clock) {
        this.sources = sources;
        this.clock = clock;
        OwnTransformers.install();
    }

    @Override
    public Seal judged(Seal seal, Evidence evidence) {
        if (evidence instanceof Evidence.OfXml && !xml) {
            return seal;
        }
        SignedDocumentValidator validator = validator(evidence);
        validator.setCertificateVerifier(sources.verifier());
        validator.setValidationTime(Date.from(clock.instant()));
        Reports reports = validator.validateDocument(evidence instanceof Evidence.OfXml ? ofXml : ofJws);
        return judged(seal, reports, id(validator, evidence));
    }

    private static SignedDocumentValidator validator(Evidence evidence) {
        if (evidence instanceof Evidence.OfXml of) {
            // DSS looks through all archives for what a document may be if nobody says it.
            var validator = new XMLDocumentValidator(new InMemoryDocument(of.document(), "document", MimeTypeEnum.XML));
            if (of.id() != null) {
                SignatureFirst.in(validator.getRootElement(), of.id());
            }
            return validator;
        }
        return new JwsValidator((Evidence.OfJws) evidence);
    }

    /** DSS's id of the signature in question, for a presentation may hold others. */
    private static String id(SignedDocumentValidator validator, Evidence evidence) {
        String wanted = evidence instanceof Evidence.OfXml of ? of.id() : null;
        List<AdvancedSignature> all = validator.getSignatures();
        return all.stream()
                .filter(one -> wanted != null && wanted.equals(one.getDAIdentifier()))
                .findFirst()
                .orElse(all.get(0))
                .getId();
    }

    private Seal judged(Seal seal, Reports reports, String id) {
        SimpleReport report = reports.getSimpleReport();
        Indication indication = report.getIndication(id);
        SubIndication why = report.getSubIndication(id);
        Instant best = proven(seal, report, id);
        Instant at = best == null ? clock.instant() : best;
        var reasons = new TrustReasons(seal, at);
        List<Remark> remarks = new ArrayList<>(seal.remarks());
        reasons.of(indication.name(), why == null ? null : why.name()).ifPresent(remarks::add);
        Trust trust = reasons.trust(indication.name(), why == null ? null : why.name());
        if (trust == Trust.TRUSTED
                && !new RecentNews(at).of(reports.getDiagnosticData().getSignatureById(id))) {
            trust = Trust.UNCLEAR;
            remarks.add(Remark.of(Remark.Weight.WARNING, "no-news"));
        }
        return new Seal(
                seal.form(),
                seal.path(),
                seal.integrity(),
                seal.level(),
                trust,
                trust == Trust.TRUSTED ? qualification(reports, id, at, remarks) : Qualification.UNCLEAR,
                seal.sealer(),
                seal.claimed(),
                best,
                remarks,
                new Etsi(
                        indication.name(),
                        why == null ? null : why.name(),
                        () -> reports.getXmlValidationReport().getBytes(UTF_8)));
    }

    /** The best signature time is the time of validation where no time-stamp proves more. */
    private @Nullable Instant proven(Seal seal, SimpleReport report, String id) {
        Date best = report.getBestSignatureTime(id);
        if (best == null || seal.level().compareTo(SealLevel.T) < 0) {
            return null;
        }
        Instant time = best.toInstant();
        return time.isBefore(clock.instant().minusSeconds(1)) ? time : null;
    }

    private Qualification qualification(Reports reports, String id, Instant at, List<Remark> remarks) {
        if (!sources.lists()) {
            return Qualification.UNCLEAR;
        }
        var certificate = reports.getDiagnosticData().getSignatureById(id).getSigningCertificate();
        if (reports.getSimpleReport().getSignatureQualification(id) != SignatureQualification.QESEAL
                || !new ListedServices(certificate.getTrustServices()).grantedForSeals(at)) {
            return Qualification.UNQUALIFIED;
        }
        if (sources.speakOf(certificate, at)) {
            return Qualification.QUALIFIED;
        }
        remarks.add(Remark.of(Remark.Weight.WARNING, "list-old"));
        return Qualification.UNCLEAR;
    }
}
