package eu.elmgateway.seal;

import java.security.cert.CertificateEncodingException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Trusted lists (ETSI TS 119 612) of one service, the authority that issues the seals of {@link GeneratedPki}, to be signed.
 *
 * @param withdrawn since when the service is; null if it is granted
 */
record Lists(
        String territory,
        int sequence,
        String until,
        List<String> uses,
        @Nullable Instant withdrawn) {
    private static final String SEALS = "ForeSeals";
    private static final String SIGNATURES = "ForeSignatures";
    private static final String SINCE = "2023-01-02T00:00:00Z";

    private static final String SCHEME = """
                <TrustServiceStatusList xmlns="http://uri.etsi.org/02231/v2#" xmlns:sie="http://uri.etsi.org/TrstSvc/SvcInfoExt/eSigDir-1999-93-EC-TrustedList/#" TSLTag="http://uri.etsi.org/19612/TSLTag" Id="list">
                <SchemeInformation><TSLVersionIdentifier>5</TSLVersionIdentifier><TSLSequenceNumber>@SEQUENCE@</TSLSequenceNumber>
                <TSLType>http://uri.etsi.org/TrstSvc/TrustedList/TSLType/EUgeneric</TSLType>
                <SchemeOperatorName><Name xml:lang="en">Operator</Name></SchemeOperatorName>
                <SchemeOperatorAddress><PostalAddresses><PostalAddress xml:lang="en"><StreetAddress>S</StreetAddress><Locality>L</Locality><CountryName>FR</CountryName></PostalAddress></PostalAddresses>
                <ElectronicAddress><URI xml:lang="en">mailto:a@example.org</URI></ElectronicAddress></SchemeOperatorAddress>
                <SchemeName><Name xml:lang="en">FR:Test</Name></SchemeName>
                <SchemeInformationURI><URI xml:lang="en">https://example.org/</URI></SchemeInformationURI>
                <StatusDeterminationApproach>http://uri.etsi.org/TrstSvc/TrustedList/StatusDetn/EUappropriate</StatusDeterminationApproach>
                <SchemeTypeCommunityRules><URI xml:lang="en">http://uri.etsi.org/TrstSvc/TrustedList/schemerules/EUcommon</URI></SchemeTypeCommunityRules>
                <SchemeTerritory>@TERRITORY@</SchemeTerritory>
                <PolicyOrLegalNotice><TSLLegalNotice xml:lang="en">none</TSLLegalNotice></PolicyOrLegalNotice>
                <HistoricalInformationPeriod>65535</HistoricalInformationPeriod>
                <ListIssueDateTime>2026-02-01T00:00:00Z</ListIssueDateTime><NextUpdate><dateTime>@UNTIL@</dateTime></NextUpdate>
                """;

    private static final String SERVICE = """
                </SchemeInformation>
                <TrustServiceProviderList><TrustServiceProvider><TSPInformation>
                <TSPName><Name xml:lang="en">Test Trust</Name></TSPName><TSPTradeName><Name xml:lang="en">VATFR-1</Name></TSPTradeName>
                <TSPAddress><PostalAddresses><PostalAddress xml:lang="en"><StreetAddress>S</StreetAddress><Locality>L</Locality><CountryName>FR</CountryName></PostalAddress></PostalAddresses>
                <ElectronicAddress><URI xml:lang="en">mailto:a@example.org</URI></ElectronicAddress></TSPAddress>
                <TSPInformationURI><URI xml:lang="en">https://example.org/</URI></TSPInformationURI></TSPInformation>
                <TSPServices><TSPService><ServiceInformation>
                <ServiceTypeIdentifier>http://uri.etsi.org/TrstSvc/Svctype/CA/QC</ServiceTypeIdentifier>
                <ServiceName><Name xml:lang="en">Test Seals CA</Name></ServiceName>
                <ServiceDigitalIdentity><DigitalId><X509Certificate>@CA@</X509Certificate></DigitalId></ServiceDigitalIdentity>
                @STATUS@
                </ServiceInformation>@HISTORY@</TSPService></TSPServices></TrustServiceProvider></TrustServiceProviderList>
                </TrustServiceStatusList>""";

    static Lists of(String territory) {
        return new Lists(territory, 1, "2033-01-01T00:00:00Z", List.of(SEALS), null);
    }

    static String national() {
        return of("FR").text();
    }

    Lists edition(int number) {
        return new Lists(territory, number, until, uses, withdrawn);
    }

    Lists until(Instant time) {
        return new Lists(territory, sequence, time.toString(), uses, withdrawn);
    }

    Lists forSignaturesOnly() {
        return new Lists(territory, sequence, until, List.of(SIGNATURES), withdrawn);
    }

    Lists forSignaturesToo() {
        return new Lists(territory, sequence, until, List.of(SEALS, SIGNATURES), withdrawn);
    }

    Lists withdrawn(Instant since) {
        return new Lists(territory, sequence, until, uses, since);
    }

    String text() {
        String status = withdrawn == null ? status("granted", SINCE) : status("withdrawn", withdrawn.toString());
        return scheme()
                + SERVICE.replace("@STATUS@", status)
                        .replace("@HISTORY@", history())
                        .replace("@CA@", base64(GeneratedPki.ONE.intermediate));
    }

    private String scheme() {
        return SCHEME.replace("@TERRITORY@", territory)
                .replace("@SEQUENCE@", String.valueOf(sequence))
                .replace("@UNTIL@", until);
    }

    private String status(String word, String since) {
        return """
                <ServiceStatus>http://uri.etsi.org/TrstSvc/TrustedList/Svcstatus/%s</ServiceStatus>
                <StatusStartingTime>%s</StatusStartingTime>
                <ServiceInformationExtensions>%s</ServiceInformationExtensions>
                """.formatted(word, since, uses.stream().map(Lists::use).collect(Collectors.joining()));
    }

    private static String use(String word) {
        return "<Extension Critical=\"true\"><AdditionalServiceInformation><URI xml:lang=\"en\">"
                + "http://uri.etsi.org/TrstSvc/TrustedList/SvcInfoExt/" + word
                + "</URI></AdditionalServiceInformation></Extension>";
    }

    private String history() {
        return withdrawn == null
                ? ""
                : """
                <ServiceHistory><ServiceHistoryInstance>
                <ServiceTypeIdentifier>http://uri.etsi.org/TrstSvc/Svctype/CA/QC</ServiceTypeIdentifier>
                <ServiceName><Name xml:lang="en">Test Seals CA</Name></ServiceName>
                <ServiceDigitalIdentity><DigitalId><X509SKI>%s</X509SKI></DigitalId></ServiceDigitalIdentity>
                %s</ServiceHistoryInstance></ServiceHistory>""".formatted(Base64.getEncoder().encodeToString(new byte[20]), status("granted", SINCE));
    }

    /** The list of lists, which points to others. */
    String ofLists(Pointer... pointers) {
        String all = Arrays.stream(pointers).map(Pointer::text).collect(Collectors.joining());
        return scheme().replace("TSLType/EUgeneric", "TSLType/EUlistofthelists")
                        .replace(
                                "<ListIssueDateTime>",
                                "<PointersToOtherTSL>" + all + "</PointersToOtherTSL><ListIssueDateTime>")
                + "</SchemeInformation></TrustServiceStatusList>";
    }

    /** Where a list is, and by whom. */
    record Pointer(String territory, String address, Issued signer) {
        String text() {
            return """
                    <OtherTSLPointer><ServiceDigitalIdentities><ServiceDigitalIdentity><DigitalId><X509Certificate>%s</X509Certificate></DigitalId></ServiceDigitalIdentity></ServiceDigitalIdentities>
                    <TSLLocation>%s</TSLLocation><AdditionalInformation>
                    <OtherInformation><TSLType>http://uri.etsi.org/TrstSvc/TrustedList/TSLType/EUgeneric</TSLType></OtherInformation>
                    <OtherInformation><SchemeTerritory>%s</SchemeTerritory></OtherInformation>
                    <OtherInformation><a:MimeType xmlns:a="http://uri.etsi.org/02231/v2/additionaltypes#">application/vnd.etsi.tsl+xml</a:MimeType></OtherInformation>
                    </AdditionalInformation></OtherTSLPointer>
                    """.formatted(base64(signer), address, territory);
        }
    }

    static String base64(Issued one) {
        try {
            return Base64.getEncoder().encodeToString(one.certificate().getEncoded());
        } catch (CertificateEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}
