package eu.elmgateway.seal;

import eu.europa.esig.dss.diagnostic.CertificateWrapper;
import eu.europa.esig.dss.model.DSSDocument;
import eu.europa.esig.dss.model.DSSException;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.spi.DSSUtils;
import eu.europa.esig.dss.spi.client.http.DSSFileLoader;
import eu.europa.esig.dss.spi.tsl.TrustedListsCertificateSource;
import eu.europa.esig.dss.spi.validation.CertificateVerifier;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import eu.europa.esig.dss.spi.x509.CommonTrustedCertificateSource;
import eu.europa.esig.dss.tsl.job.TLValidationJob;
import eu.europa.esig.dss.tsl.source.TLSource;
import eu.europa.esig.dss.tsl.sync.ExpirationAndSignatureCheckStrategy;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Trust material as EU DSS takes it. Reads files of the operator's folder and nothing else. Thread-safe. */
final class TrustSources {
    private static final Logger LOG = LoggerFactory.getLogger(TrustSources.class);

    private final CommonTrustedCertificateSource anchors = new CommonTrustedCertificateSource();
    private final TrustedListsCertificateSource listed = new TrustedListsCertificateSource();
    private final @Nullable KeptRevocations revocations;
    private final Map<String, Instant> until = new HashMap<>();
    private final boolean lists;

    /** @throws IllegalArgumentException if a file cannot be read; the message names it */
    TrustSources(TrustFolder folder, List<BelievedLists.Believed> believed) {
        folder.anchors().forEach(file -> anchors.addCertificate(certificate(file)));
        List<Path> crls = folder.revocationLists();
        this.revocations = crls.isEmpty() ? null : KeptRevocations.of(crls);
        this.lists = !believed.isEmpty();
        if (lists) {
            read(believed);
        }
    }

    /** Whether there are trusted lists to ask who is qualified. */
    boolean lists() {
        return lists;
    }

    /** Whether all lists that say something of a certificate say it of this time. */
    boolean speakOf(CertificateWrapper certificate, Instant time) {
        return certificate.getTrustServices().stream()
                .map(service -> until.get(service.getTrustedList().getUrl()))
                .allMatch(end -> end == null || !end.isBefore(time));
    }

    /** A verifier for one document, that asks nobody outside. */
    CertificateVerifier verifier() {
        var verifier = new CommonCertificateVerifier(true);
        verifier.setTrustedCertSources(anchors, listed);
        if (revocations != null) {
            verifier.setCrlSource(revocations);
        }
        return verifier;
    }

    private static CertificateToken certificate(Path file) {
        try {
            return DSSUtils.loadCertificate(file.toFile());
        } catch (DSSException e) {
            throw new IllegalArgumentException(
                    file + ": this is no certificate; put one certificate (X.509, DER or PEM) in each file", e);
        }
    }

    private void read(List<BelievedLists.Believed> believed) {
        List<TLSource> sources = new ArrayList<>();
        Map<String, byte[]> bytes = new HashMap<>();
        for (BelievedLists.Believed one : believed) {
            String name = one.list().name();
            var signers = new CommonTrustedCertificateSource();
            one.signers().forEach(signer -> signers.addCertificate(new CertificateToken(signer)));
            var source = new TLSource();
            source.setUrl(name);
            source.setCertificateSource(signers);
            sources.add(source);
            bytes.put(name, one.list().bytes());
            if (one.until() != null) {
                until.put(name, one.until());
            }
        }
        var job = new TLValidationJob();
        job.setTrustedListSources(sources.toArray(TLSource[]::new));
        job.setOfflineDataLoader(new Shelf(bytes));
        job.setTrustedListCertificateSource(listed);
        job.setSynchronizationStrategy(wellSigned());
        job.offlineRefresh();
        job.getSummary().getOtherTLInfos().stream()
                .filter(list -> !list.getValidationCacheInfo().isValid())
                .forEach(list -> LOG.warn(
                        "{} is signed by whom it must be, but EU DSS does not take it: {}",
                        list.getUrl(),
                        list.getValidationCacheInfo().getIndication()));
    }

    /** DSS would believe a list that nobody signed, and only warn. Of one that is out of date is told apart what it speaks of. */
    private static ExpirationAndSignatureCheckStrategy wellSigned() {
        var strategy = new ExpirationAndSignatureCheckStrategy();
        strategy.setAcceptInvalidTrustedList(false);
        strategy.setAcceptExpiredTrustedList(true);
        return strategy;
    }

    /** Lists that were read, by their names. Nobody goes anywhere for another. */
    private record Shelf(Map<String, byte[]> lists) implements DSSFileLoader {
        @Override
        public DSSDocument getDocument(String name) {
            byte[] list = lists.get(name);
            if (list == null) {
                throw new DSSException("there is no " + name + "; nothing is fetched");
            }
            return new InMemoryDocument(list, name);
        }
    }
}
