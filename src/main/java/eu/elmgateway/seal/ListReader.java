package eu.elmgateway.seal;

import eu.elmgateway.safe.SafeReaders;
import eu.elmgateway.safe.UnreadableException;
import eu.elmgateway.safe.XmlText;
import eu.elmgateway.seal.TrustedList.Pointer;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.w3c.dom.Element;

/** Reads trusted lists (ETSI TS 119 612, 5), and verifies the signatures they bear by the certificates these carry. Thread-safe. */
final class ListReader {
    private static final String LIST = "http://uri.etsi.org/02231/v2#";
    private static final String ADDITIONAL = "http://uri.etsi.org/02231/v2/additionaltypes#";
    private static final String OF_LISTS = "/EUlistofthelists";
    private static final String XML = "application/vnd.etsi.tsl+xml";

    private final SafeReaders readers;
    private final Certificates certificates = new Certificates();
    private final XmlCheck check;

    ListReader(SafeReaders readers) {
        this.readers = readers;
        this.check = new XmlCheck(readers, certificates);
    }

    /**
     * The list in a file; empty if it is XML, but no list.
     *
     * @throws UnreadableException if it is no XML that may be read
     */
    Optional<TrustedList> read(String name, byte[] bytes) throws UnreadableException {
        XmlText text = readers.xml(bytes);
        Element root = readers.dom(text).getDocumentElement();
        if (!Dom.is(root, LIST, "TrustServiceStatusList")) {
            return Optional.empty();
        }
        return Optional.of(new TrustedList(
                name,
                bytes,
                scheme(root, "SchemeTerritory"),
                scheme(root, "TSLType").endsWith(OF_LISTS),
                number(scheme(root, "TSLSequenceNumber")),
                time(scheme(root, "NextUpdate", "dateTime")).orElse(null),
                services(root),
                pointers(root),
                signers(check.check(text))));
    }

    private static String scheme(Element root, String... path) {
        return Dom.first(root, LIST, "SchemeInformation")
                .flatMap(scheme -> Dom.first(scheme, LIST, path))
                .map(found -> found.getTextContent().strip())
                .orElse("");
    }

    private static long number(String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException none) {
            return 0;
        }
    }

    private static Optional<Instant> time(String text) {
        try {
            return Optional.of(OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeParseException none) {
            return Optional.empty();
        }
    }

    private static int services(Element root) {
        return Dom.first(root, LIST, "TrustServiceProviderList").stream()
                .flatMap(all -> Dom.children(all, LIST, "TrustServiceProvider").stream())
                .flatMap(provider -> Dom.first(provider, LIST, "TSPServices").stream())
                .mapToInt(services -> Dom.children(services, LIST, "TSPService").size())
                .sum();
    }

    private List<Pointer> pointers(Element root) {
        List<Pointer> pointers = new ArrayList<>();
        Dom.first(root, LIST, "SchemeInformation", "PointersToOtherTSL").stream()
                .flatMap(all -> Dom.children(all, LIST, "OtherTSLPointer").stream())
                .filter(pointer ->
                        said(pointer, ADDITIONAL, "MimeType").orElse(XML).equals(XML))
                .filter(pointer -> !said(pointer, LIST, "TSLType").orElse("").endsWith(OF_LISTS))
                .forEach(pointer -> pointers.add(new Pointer(
                        said(pointer, LIST, "SchemeTerritory").orElse(""),
                        Dom.first(pointer, LIST, "TSLLocation")
                                .map(address -> address.getTextContent().strip())
                                .orElse(""),
                        named(pointer))));
        return pointers;
    }

    /** What additional information says (5.3.13), each of it in an element of its own. */
    private static Optional<String> said(Element pointer, String namespace, String name) {
        return Dom.first(pointer, LIST, "AdditionalInformation").stream()
                .flatMap(all -> Dom.children(all, LIST, "OtherInformation").stream())
                .flatMap(one -> Dom.first(one, namespace, name).stream())
                .map(found -> found.getTextContent().strip())
                .findFirst();
    }

    private Set<X509Certificate> named(Element pointer) {
        Set<X509Certificate> named = new HashSet<>();
        Dom.first(pointer, LIST, "ServiceDigitalIdentities").stream()
                .flatMap(all -> Dom.children(all, LIST, "ServiceDigitalIdentity").stream())
                .flatMap(identity -> Dom.children(identity, LIST, "DigitalId").stream())
                .flatMap(id -> Dom.children(id, LIST, "X509Certificate").stream())
                .forEach(found -> read(found).ifPresent(named::add));
        return named;
    }

    /** One that cannot be read names nobody. */
    private Optional<X509Certificate> read(Element found) {
        try {
            return Optional.of(certificates.read(found.getTextContent().strip()));
        } catch (Objection unreadable) {
            return Optional.empty();
        }
    }

    private static Set<X509Certificate> signers(List<BareSeal> seals) {
        Set<X509Certificate> signers = new HashSet<>();
        for (BareSeal seal : seals) {
            X509Certificate signer = seal.certificate();
            if (!seal.holds() || signer == null) {
                return Set.of();
            }
            signers.add(signer);
        }
        return signers;
    }
}
