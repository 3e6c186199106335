package eu.elmgateway.seal;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What the bare check of a signature finds, as it goes on. Not believed to hold until it says so. For one thread. */
final class BareSeal {
    private String path;
    private SealForm form;
    private SealLevel level = SealLevel.NONE;
    private Integrity integrity = Integrity.BROKEN;
    private List<Remark> remarks = List.of();
    private @Nullable X509Certificate certificate;
    private @Nullable Instant claimed;
    private @Nullable Evidence evidence;

    BareSeal(SealForm form, String path) {
        this.form = form;
        this.path = path;
    }

    BareSeal with(Objection objection) {
        integrity = objection.integrity();
        evidence = null;
        remarks = List.of(objection.remark());
        return this;
    }

    /** The same, of a document that stands in another: where that one stands is put before its own path. */
    BareSeal inside(String outer) {
        int root = path.indexOf('/', 1);
        path = outer + (root < 0 ? "" : path.substring(root));
        return this;
    }

    BareSeal told(Remark remark) {
        remarks = List.of(remark);
        return this;
    }

    /** It holds. */
    void intact(Evidence proof) {
        integrity = Integrity.INTACT;
        evidence = proof;
    }

    void form(SealForm better, SealLevel reached) {
        form = better;
        level = reached;
    }

    void claimed(@Nullable Instant time) {
        claimed = time;
    }

    void certificate(X509Certificate found) {
        certificate = found;
    }

    @Nullable
    X509Certificate certificate() {
        return certificate;
    }

    boolean holds() {
        return integrity == Integrity.INTACT;
    }

    /** What is to be said of it. One that does not hold is judged by nobody. */
    Seal seal(Supplier<Judge> judge) {
        Seal bare = seal();
        return evidence == null ? bare : judge.get().judged(bare, evidence);
    }

    /** What is to be said as long as nobody is trusted. */
    private Seal seal() {
        return new Seal(
                form,
                path,
                integrity,
                level,
                Trust.UNCLEAR,
                Qualification.UNCLEAR,
                certificate == null ? null : Subject.of(certificate),
                claimed,
                null,
                remarks,
                null);
    }
}
