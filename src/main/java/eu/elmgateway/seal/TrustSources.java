package eu.elmgateway.seal;

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
import eu.europa.esig.dss.spi.x509.revocation.crl.ExternalResourcesCRLSource;
import eu.europa.esig.dss.tsl.job.TLValidationJob;
import eu.europa.esig.dss.tsl.source.LOTLSource;
import eu.europa.esig.dss.tsl.source.TLSource;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Trust material as EU DSS takes it. Reads files of the operator's folder and nothing else. Thread-safe. */
final class TrustSources {
    private static final String LIST_OF_LISTS = "EUlistofthelists";

    private final CommonTrustedCertificateSource anchors = new CommonTrustedCertificateSource();
    private final TrustedListsCertificateSource listed = new TrustedListsCertificateSource();
    private final List<Path> revocationLists;
    private final boolean lists;

    /** @throws IllegalArgumentException if a file cannot be read; the message names it */
    TrustSources(TrustFolder folder) {
        folder.anchors().forEach(file -> anchors.addCertificate(certificate(file)));
        this.revocationLists = folder.revocationLists();
        this.lists = !folder.lists().isEmpty();
        if (lists) {
            read(folder);
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
        if (!revocationLists.isEmpty()) {
            verifier.setCrlSource(new ExternalResourcesCRLSource(
                    revocationLists.stream().map(TrustSources::opened).toArray(InputStream[]::new)));
        }
        return verifier;
    }

    private static InputStream opened(Path file) {
        try {
            return Files.newInputStream(file);
        } catch (IOException e) {
            throw new UncheckedIOException("the revocation list " + file + " cannot be read", e);
        }
    }

    private static CertificateToken certificate(Path file) {
        try {
            return DSSUtils.loadCertificate(file.toFile());
        } catch (DSSException e) {
            throw new IllegalArgumentException(
                    file + ": this is no certificate; put one certificate (X.509, DER or PEM) in each file", e);
        }
    }

    private void read(TrustFolder folder) {
        var signers = new CommonTrustedCertificateSource();
        folder.signers().forEach(file -> signers.addCertificate(certificate(file)));
        Map<String, Path> byName = folder.lists().stream()
                .collect(Collectors.toMap(file -> String.valueOf(file.getFileName()), Function.identity()));
        List<TLSource> national = new ArrayList<>();
        List<LOTLSource> ofLists = new ArrayList<>();
        byName.forEach((name, file) -> {
            TLSource source = listOfLists(file) ? lotl(ofLists) : tl(national);
            source.setUrl(name);
            source.setCertificateSource(signers);
        });
        var job = new TLValidationJob();
        job.setTrustedListSources(national.toArray(TLSource[]::new));
        job.setListOfTrustedListSources(ofLists.toArray(LOTLSource[]::new));
        job.setOfflineDataLoader(new Shelf(folder.folder().resolve("lists").toString()));
        job.setTrustedListCertificateSource(listed);
        job.offlineRefresh();
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
