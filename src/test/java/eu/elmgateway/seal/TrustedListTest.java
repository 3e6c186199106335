package eu.elmgateway.seal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import eu.elmgateway.safe.Limits;
import eu.elmgateway.safe.SafeReaders;
import eu.europa.esig.dss.enumerations.SignatureLevel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Base64;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who is qualified, by a trusted list (ETSI TS 119 612) made for the test. */
class TrustedListTest {
    private static final GeneratedPki PKI = GeneratedPki.ONE;

    @TempDir
    Path folder;

    private Seals seals;

    @BeforeEach
    void listed() throws Exception {
        PKI.trusted(folder);
        Files.createDirectories(folder.resolve("lists/signers"));
        Files.write(folder.resolve("lists/FR.xml"), new Sealing().list(list(), PKI.signer));
        Files.write(
                folder.resolve("lists/signers/fr.cer"), PKI.signer.certificate().getEncoded());
        seals = new Seals(new SafeReaders(Limits.standard()), folder, Clock.fixed(GeneratedPki.NOW, ZoneOffset.UTC));
    }

    private Seal judged(Issued by) {
        byte[] sealed = new Sealing().json(Sealing.CREDENTIAL, by, SignatureLevel.JAdES_BASELINE_T);
        return seals.json(sealed).seals().get(0);
    }

    @Test
    void aSealWithAQualifiedCertificateOfAListedAuthorityIsQualified() {
        Seal seal = judged(PKI.qualified);
        assertEquals(Trust.TRUSTED, seal.trust(), () -> String.valueOf(seal));
        assertEquals(Qualification.QUALIFIED, seal.qualification());
    }

    @Test
    void aSealWithAnotherCertificateIsTrustedAndNotQualified() {
        Seal seal = judged(PKI.seal);
        assertEquals(Trust.TRUSTED, seal.trust());
        assertEquals(Qualification.UNQUALIFIED, seal.qualification());
    }

    static String list() throws Exception {
        return """
                <TrustServiceStatusList xmlns="http://uri.etsi.org/02231/v2#" xmlns:sie="http://uri.etsi.org/TrstSvc/SvcInfoExt/eSigDir-1999-93-EC-TrustedList/#" TSLTag="http://uri.etsi.org/19612/TSLTag" Id="list">
                <SchemeInformation><TSLVersionIdentifier>5</TSLVersionIdentifier><TSLSequenceNumber>1</TSLSequenceNumber>
                <TSLType>http://uri.etsi.org/TrstSvc/TrustedList/TSLType/EUgeneric</TSLType>
                <SchemeOperatorName><Name xml:lang="en">Operator</Name></SchemeOperatorName>
                <SchemeOperatorAddress><PostalAddresses><PostalAddress xml:lang="en"><StreetAddress>S</StreetAddress><Locality>L</Locality><CountryName>FR</CountryName></PostalAddress></PostalAddresses>
                <ElectronicAddress><URI xml:lang="en">mailto:a@example.org</URI></ElectronicAddress></SchemeOperatorAddress>
                <SchemeName><Name xml:lang="en">FR:Test</Name></SchemeName>
                <SchemeInformationURI><URI xml:lang="en">https://example.org/</URI></SchemeInformationURI>
                <StatusDeterminationApproach>http://uri.etsi.org/TrstSvc/TrustedList/StatusDetn/EUappropriate</StatusDeterminationApproach>
                <SchemeTypeCommunityRules><URI xml:lang="en">http://uri.etsi.org/TrstSvc/TrustedList/schemerules/EUcommon</URI></SchemeTypeCommunityRules>
                <SchemeTerritory>FR</SchemeTerritory>
                <PolicyOrLegalNotice><TSLLegalNotice xml:lang="en">none</TSLLegalNotice></PolicyOrLegalNotice>
                <HistoricalInformationPeriod>65535</HistoricalInformationPeriod>
                <ListIssueDateTime>2026-02-01T00:00:00Z</ListIssueDateTime><NextUpdate><dateTime>2033-01-01T00:00:00Z</dateTime></NextUpdate>
                </SchemeInformation>
                <TrustServiceProviderList><TrustServiceProvider><TSPInformation>
                <TSPName><Name xml:lang="en">Test Trust</Name></TSPName><TSPTradeName><Name xml:lang="en">VATFR-1</Name></TSPTradeName>
                <TSPAddress><PostalAddresses><PostalAddress xml:lang="en"><StreetAddress>S</StreetAddress><Locality>L</Locality><CountryName>FR</CountryName></PostalAddress></PostalAddresses>
                <ElectronicAddress><URI xml:lang="en">mailto:a@example.org</URI></ElectronicAddress></TSPAddress>
                <TSPInformationURI><URI xml:lang="en">https://example.org/</URI></TSPInformationURI></TSPInformation>
                <TSPServices><TSPService><ServiceInformation>
                <ServiceTypeIdentifier>http://uri.etsi.org/TrstSvc/Svctype/CA/QC</ServiceTypeIdentifier>
                <ServiceName><Name xml:lang="en">Test Seals CA</Name></ServiceName>
                <ServiceDigitalIdentity><DigitalId><X509Certificate>%s</X509Certificate></DigitalId></ServiceDigitalIdentity>
                <ServiceStatus>http://uri.etsi.org/TrstSvc/TrustedList/Svcstatus/granted</ServiceStatus>
                <StatusStartingTime>2023-01-02T00:00:00Z</StatusStartingTime>
                <ServiceInformationExtensions><Extension Critical="true"><AdditionalServiceInformation><URI xml:lang="en">http://uri.etsi.org/TrstSvc/TrustedList/SvcInfoExt/ForeSeals</URI></AdditionalServiceInformation></Extension></ServiceInformationExtensions>
                </ServiceInformation></TSPService></TSPServices></TrustServiceProvider></TrustServiceProviderList>
                </TrustServiceStatusList>""".formatted(Base64.getEncoder()
                .encodeToString(PKI.intermediate.certificate().getEncoded()));
    }

    @Test
    void aListThatNobodySignedWhoMayQualifiesNobody() throws Exception {
        Files.delete(folder.resolve("lists/signers/fr.cer"));
        seals = new Seals(new SafeReaders(Limits.standard()), folder, Clock.fixed(GeneratedPki.NOW, ZoneOffset.UTC));
        assertEquals(Qualification.UNQUALIFIED, judged(PKI.qualified).qualification());
        Files.writeString(folder.resolve("lists/FR.xml"), list(), UTF_8);
        seals = new Seals(new SafeReaders(Limits.standard()), folder, Clock.fixed(GeneratedPki.NOW, ZoneOffset.UTC));
        assertEquals(Qualification.UNQUALIFIED, judged(PKI.qualified).qualification());
    }
}
