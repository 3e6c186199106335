package eu.elmgateway.seal;

import eu.elmgateway.safe.SafeReaders;
import eu.europa.esig.dss.model.DSSDocument;
import eu.europa.esig.dss.model.DSSException;
import eu.europa.esig.dss.model.FileDocument;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.spi.DSSUtils;
import eu.europa.esig.dss.spi.client.http.DSSFileLoader;
import eu.europa.esig.dss.spi.tsl.TrustedListsCertificateSource;
import eu.europa.esig.dss.spi.validation.CertificateVerifier;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import eu.europa.esig.dss.spi.x509.CommonTrustedCertificateSource;
import eu.europa.esig.dss.tsl.job.TLValidationJob;
import eu.europa.esig.dss.tsl.source.LOTLSource;
import eu.europa.esig.dss.tsl.source.TLSource;
import eu.europa.esig.dss.tsl.sync.ExpirationAndSignatureCheckStrategy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Trust material as EU DSS takes it. Reads files of the operator's folder and nothing else. Thread-safe. */
final class TrustSources {
    private static final String LIST_OF_LISTS = "EUlistofthelists";

    private final CommonTrustedCertificateSource anchors = new CommonTrustedCertificateSource();
    private final TrustedListsCertificateSource listed = new TrustedListsCertificateSource();
    private final @Nullable KeptRevocations revocations;
    private final boolean lists;

    /** @throws IllegalArgumentException if a file cannot be read; the message names it */
    TrustSources(TrustFolder folder, SafeReaders readers) {
        folder.anchors().forEach(file -> anchors.addCertificate(certificate(file)));
        List<Path> crls = folder.revocationLists();
        this.revocations = crls.isEmpty() ? null : KeptRevocations.of(crls);
        this.lists = !folder.lists().isEmpty();
        if (lists) {
            read(folder, new SignedLists(readers, folder.signers()));
        }
    }

    /** Whether there are trusted lists to ask who is qualified. */
    boolean lists() {
        return lists;
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

    private void read(TrustFolder folder, SignedLists signed) {
        var signers = new CommonTrustedCertificateSource();
        folder.signers().forEach(file -> signers.addCertificate(certificate(file)));
        Map<String, Path> byName = folder.lists().stream()
                .collect(Collectors.toMap(file -> String.valueOf(file.getFileName()), Function.identity()));
        List<TLSource> national = new ArrayList<>();
        List<LOTLSource> ofLists = new ArrayList<>();
        byName.forEach((name, file) -> {
            if (!signed.is(file)) {
                // A list of lists may still name who signs it.
                return;
            }
            TLSource source = listOfLists(file) ? lotl(ofLists) : tl(national);
            source.setUrl(name);
            source.setCertificateSource(signers);
        });
        var job = new TLValidationJob();
        job.setTrustedListSources(national.toArray(TLSource[]::new));
        job.setListOfTrustedListSources(ofLists.toArray(LOTLSource[]::new));
        job.setOfflineDataLoader(new Shelf(folder.folder().resolve("lists").toString()));
        job.setTrustedListCertificateSource(listed);
        job.setSynchronizationStrategy(wellSigned());
        job.offlineRefresh();
    }

    /** DSS would believe a list that nobody signed, and only warn. One that is out of date is believed, for nothing is fetched. */
    private static ExpirationAndSignatureCheckStrategy wellSigned() {
        var strategy = new ExpirationAndSignatureCheckStrategy();
        strategy.setAcceptInvalidTrustedList(false);
        strategy.setAcceptInvalidListOfTrustedLists(false);
        strategy.setAcceptExpiredTrustedList(true);
        strategy.setAcceptExpiredListOfTrustedLists(true);
        return strategy;
    }

    private static TLSource tl(List<TLSource> all) {
        var source = new TLSource();
        all.add(source);
        return source;
    }

    private static LOTLSource lotl(List<LOTLSource> all) {
        var source = new LOTLSource();
        all.add(source);
        return source;
    }

    private static boolean listOfLists(Path file) {
        try {
            return Files.readString(file).contains(LIST_OF_LISTS);
        } catch (IOException e) {
            throw new IllegalArgumentException(file + ": this trusted list cannot be read; it must be XML in UTF-8", e);
        }
    }

    /** Finds a list that another one points to by the last part of its address, and goes nowhere for it. */
    private record Shelf(String folder) implements DSSFileLoader {
        @Override
        public DSSDocument getDocument(String url) {
            Path file = Path.of(folder, url.substring(url.lastIndexOf('/') + 1));
            if (!Files.isRegularFile(file)) {
                throw new DSSException("there is no " + file + "; nothing is fetched");
            }
            return new FileDocument(file.toFile());
        }
    }
}
