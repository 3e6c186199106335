package eu.elmgateway.seal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import eu.elmgateway.safe.Limits;
import eu.elmgateway.safe.SafeReaders;
import eu.europa.esig.dss.enumerations.SignatureLevel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Seals that carry what is needed to believe them later: time-stamps, and news of revocation by a list or by OCSP. */
class LongTermTest {
    private static final GeneratedPki PKI = GeneratedPki.ONE;
    private static final Instant FRESH = GeneratedPki.SEALED.plusSeconds(60);
    private static final Instant ARCHIVED = GeneratedPki.SEALED.plus(Duration.ofDays(10));
    private static final Instant LATER = GeneratedPki.SEALED.plus(Duration.ofDays(60));

    @TempDir
    Path folder;

    /** The two forms of ELM. */
    enum Form {
        JSON(SignatureLevel.JAdES_BASELINE_T, SignatureLevel.JAdES_BASELINE_LT, SignatureLevel.JAdES_BASELINE_LTA),
        XML(SignatureLevel.XAdES_BASELINE_T, SignatureLevel.XAdES_BASELINE_LT, SignatureLevel.XAdES_BASELINE_LTA);

        private final SignatureLevel stamped;
        private final SignatureLevel carrying;
        private final SignatureLevel archived;

        Form(SignatureLevel stamped, SignatureLevel carrying, SignatureLevel archived) {
            this.stamped = stamped;
            this.carrying = carrying;
            this.archived = archived;
        }

        byte[] sealed(Sealing sealing, Issued by, SignatureLevel level) {
            return this == JSON
                    ? sealing.json(Sealing.CREDENTIAL, by, level)
                    : sealing.xml(HostileXmlTest.CREDENTIAL, by, level);
        }
    }

    /** By a folder with the root only: what is to be known of revocations is in the seal. */
    private Seal judged(Form form, byte[] sealed, Instant now) throws Exception {
        Files.write(folder.resolve("root.cer"), PKI.root.certificate().getEncoded());
        var readers = new SafeReaders(Limits.standard());
        var seals = new Seals(readers, folder, Clock.fixed(now, ZoneOffset.UTC));
        SealVerdict verdict = form == Form.JSON ? seals.json(sealed) : seals.xml(readers.xml(sealed));
        assertEquals(Integrity.INTACT, verdict.integrity());
        return verdict.seals().get(0);
    }

    private static List<String> rules(Seal seal) {
        return seal.remarks().stream().map(Remark::rule).toList();
    }

    private Seal answered(Form form, Responder responder) throws Exception {
        byte[] sealed = form.sealed(new Sealing(PKI.stamps, responder), PKI.seal, form.carrying);
        return judged(form, sealed, GeneratedPki.NOW);
    }

    @ParameterizedTest
    @EnumSource
    void aSealThatCarriesTheResponderWordThatItIsGoodIsTrusted(Form form) throws Exception {
        Seal seal = answered(form, Responder.good(PKI.responder, FRESH));
        assertEquals(SealLevel.LT, seal.level());
        assertEquals(Trust.TRUSTED, seal.trust(), seal::toString);
        assertEquals(List.of(), seal.remarks());
    }

    @ParameterizedTest
    @EnumSource
    void aSealThatCarriesTheResponderWordThatItWasRevokedIsNotTrusted(Form form) throws Exception {
        Seal seal = answered(form, Responder.revoked(PKI.responder, FRESH));
        assertEquals(Trust.UNTRUSTED, seal.trust(), seal::toString);
        assertEquals(List.of("seal:revoked"), rules(seal));
    }

    @ParameterizedTest
    @EnumSource
    void aResponderThatDoesNotKnowTheCertificateSaysNothingForIt(Form form) throws Exception {
        Seal seal = answered(form, Responder.unknown(PKI.responder, FRESH));
        assertNotEquals(Trust.TRUSTED, seal.trust(), seal::toString);
    }

    @ParameterizedTest
    @EnumSource
    void anAnswerOfSomebodyElseIsNoNews(Form form) throws Exception {
        Seal seal = answered(form, Responder.good(PKI.foreign, FRESH));
        assertEquals(Trust.UNCLEAR, seal.trust(), seal::toString);
        assertEquals(List.of("seal:no-news"), rules(seal));
    }

    @ParameterizedTest
    @EnumSource
    void anAnswerFromLongBeforeTheSealIsNoNews(Form form) throws Exception {
        Seal seal = answered(form, Responder.good(PKI.responder, GeneratedPki.SEALED.minus(Duration.ofDays(90))));
        assertEquals(Trust.UNCLEAR, seal.trust(), seal::toString);
        assertEquals(List.of("seal:no-news"), rules(seal));
    }

    @ParameterizedTest
    @EnumSource
    void theLevelIsByWhatASealCarries(Form form) throws Exception {
        assertEquals(SealLevel.T, level(form, form.stamped));
        assertEquals(SealLevel.LT, level(form, form.carrying));
        assertEquals(SealLevel.LTA, level(form, form.archived));
    }

    private SealLevel level(Form form, SignatureLevel level) throws Exception {
        return judged(form, form.sealed(new Sealing(), PKI.seal, level), GeneratedPki.NOW)
                .level();
    }

    @ParameterizedTest
    @EnumSource
    void aCertificateThatEndedSinceIsStillBelievedByWhatTheSealCarries(Form form) throws Exception {
        Seal carrying = judged(form, form.sealed(new Sealing(), PKI.ending, form.carrying), LATER);
        assertEquals(Trust.TRUSTED, carrying.trust(), carrying::toString);
        Seal stamped = judged(form, form.sealed(new Sealing(), PKI.ending, form.stamped), LATER);
        assertNotEquals(Trust.TRUSTED, stamped.trust(), stamped::toString);
    }

    /** Certificate and time-stamp authority of the seal have ended; a second authority stamped all of it before. */
    private static byte[] saved(Form form) {
        byte[] carrying = form.sealed(new Sealing(PKI.endingStamps, null), PKI.ending, form.carrying);
        return new Sealing().archived(carrying, form.archived, ARCHIVED);
    }

    @ParameterizedTest
    @EnumSource
    void anArchiveTimeStampSavesWhatHasEndedSince(Form form) throws Exception {
        byte[] carrying = form.sealed(new Sealing(PKI.endingStamps, null), PKI.ending, form.carrying);
        Seal lost = judged(form, carrying, LATER);
        assertNotEquals(Trust.TRUSTED, lost.trust(), lost::toString);
        Seal seal = judged(form, saved(form), LATER);
        assertEquals(SealLevel.LTA, seal.level());
        assertEquals(Trust.TRUSTED, seal.trust(), seal::toString);
        assertEquals(GeneratedPki.SEALED.plusSeconds(30), seal.proven());
    }

    @ParameterizedTest
    @EnumSource
    void aBrokenArchiveTimeStampSavesNothing(Form form) throws Exception {
        Seal seal = judged(form, new Broken(saved(form)).archiveTimeStamp(), LATER);
        assertNotEquals(Trust.TRUSTED, seal.trust(), seal::toString);
    }

    @ParameterizedTest
    @EnumSource
    void anArchiveTimeStampTakenFromAnotherSealSavesNothing(Form form) throws Exception {
        byte[] other =
                new Sealing().archived(form.sealed(new Sealing(), PKI.seal, form.carrying), form.archived, ARCHIVED);
        byte[] exchanged = new Broken(saved(form)).with(new Broken(other).token());
        Seal seal = judged(form, exchanged, LATER);
        assertNotEquals(Trust.TRUSTED, seal.trust(), seal::toString);
    }
}
