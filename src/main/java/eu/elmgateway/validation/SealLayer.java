package eu.elmgateway.validation;

import eu.elmgateway.format.Body;
import eu.elmgateway.format.SealedText;
import eu.elmgateway.safe.SafeReaders;
import eu.elmgateway.safe.TextPlace;
import eu.elmgateway.safe.UnreadableException;
import eu.elmgateway.safe.XmlText;
import eu.elmgateway.seal.Integrity;
import eu.elmgateway.seal.Remark;
import eu.elmgateway.seal.Seal;
import eu.elmgateway.seal.SealVerdict;
import eu.elmgateway.seal.Seals;
import eu.elmgateway.wording.Message;
import java.util.List;
import javax.xml.crypto.dsig.XMLSignature;

/**
 * Seals, as the last layer: invalid if one does not hold or must not be believed, valid if all hold and are trusted, else unclear.
 * A document without a seal has no such layer and pays nothing.
 */
final class SealLayer {
    private final Seals seals;
    private final Issuances issuances;

    SealLayer(Seals seals, SafeReaders readers) {
        this.seals = seals;
        this.issuances = new Issuances(readers);
    }

    /** The same with what is to be said of the seals of the document. */
    Validation on(Validation validation) {
        if (validation.recognised() == null) {
            return validation;
        }
        Body body = validation.recognised().body();
        SealVerdict verdict = verdict(body);
        if (verdict.integrity() == Integrity.ABSENT) {
            return validation;
        }
        verdict = verdict.comparedWith(issuances.of(validation));
        Report sealed = UnverifiedProof.withoutSeal(validation.report()).sealed(verdict, layer(verdict, body));
        return new Validation(sealed, validation.recognised(), validation.elm(), validation.tree());
    }

    SealVerdict verdict(Body body) {
        if (body instanceof Body.Json json) {
            return json.seal() == null ? SealVerdict.ABSENT : verdict(json.seal());
        }
        XmlText xml = ((Body.Xml) body).xml();
        try {
            return xml.text().contains(XMLSignature.XMLNS) ? seals.xml(xml) : SealVerdict.ABSENT;
        } catch (UnreadableException e) {
            // The first layer has said so.
            return SealVerdict.ABSENT;
        }
    }

    private SealVerdict verdict(SealedText seal) {
        if (seal.compact()) {
            return seals.compact(seal.envelope().tree().textValue());
        }
        return seal.parts()
                .map(seals::json)
                .orElseGet(() -> seals.json(seal.envelope().tree()));
    }

    private static LayerResult layer(SealVerdict verdict, Body body) {
        List<Finding> findings = verdict.seals().stream()
                .flatMap(seal -> seal.remarks().stream().map(remark -> finding(remark, seal, body)))
                .toList();
        return new LayerResult(LayerName.SEAL, word(verdict, findings), findings, note(verdict));
    }

    private static Verdict word(SealVerdict verdict, List<Finding> findings) {
        boolean wrong = findings.stream().anyMatch(finding -> finding.severity() == Severity.ERROR);
        if (wrong) {
            return Verdict.INVALID;
        }
        return verdict.valid() ? Verdict.VALID : Verdict.UNCLEAR;
    }

    private static Message note(SealVerdict verdict) {
        return verdict.seals().stream().map(Seal::words).reduce(Message::then).orElseThrow();
    }

    private static Finding finding(Remark remark, Seal seal, Body body) {
        return new Finding(
                remark.rule(),
                LayerName.SEAL,
                Severity.valueOf(remark.weight().name()),
                remark.what(),
                remark.cure(),
                place(seal.path(), body));
    }

    private static Place place(String path, Body body) {
        if (body instanceof Body.Json json) {
            SealedText seal = json.seal();
            TextPlace at = seal == null || seal.compact()
                    ? TextPlace.START
                    : seal.envelope().place(path);
            return new Place(path, at.line(), at.column());
        }
        TextPlace at = new XmlPlace(path).in(((Body.Xml) body).xml());
        return Place.inXml(path, at.line(), at.column());
    }
}
