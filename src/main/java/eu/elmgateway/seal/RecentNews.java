package eu.elmgateway.seal;

import eu.europa.esig.dss.diagnostic.CertificateRevocationWrapper;
import eu.europa.esig.dss.diagnostic.CertificateWrapper;
import eu.europa.esig.dss.diagnostic.SignatureWrapper;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;

/**
 * Whether what is known of revocations is of the time of the seal, or later (EN 319 102-1, 5.2.5). The default policy of EU DSS takes
 * news of any age: who seals with a key that was revoked could put in what was said of it before.
 *
 * @param at when the seal was certainly there
 */
record RecentNews(Instant at) {
    /** For how long a word counts that does not say when there is a newer one. */
    private static final Duration STANDARD = Duration.ofDays(1);

    /** Of every certificate up to one that is trusted as such; of some nothing need be known. */
    boolean of(SignatureWrapper seal) {
        return seal.getCertificateChain().stream()
                .takeWhile(certificate -> !certificate.isTrusted())
                .map(CertificateWrapper::getCertificateRevocationData)
                .allMatch(this::recent);
    }

    private boolean recent(List<CertificateRevocationWrapper> news) {
        return news.isEmpty() || news.stream().anyMatch(this::counts);
    }

    private boolean counts(CertificateRevocationWrapper news) {
        Date said = news.getThisUpdate();
        Date next = news.getNextUpdate();
        if (said == null) {
            return false;
        }
        Instant until = next == null ? said.toInstant().plus(STANDARD) : next.toInstant();
        return !until.isBefore(at);
    }
}
