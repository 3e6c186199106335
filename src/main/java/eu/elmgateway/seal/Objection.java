package eu.elmgateway.seal;

/** Why a seal does not hold, or why nobody can say whether it does. */
final class Objection extends Exception {
    private static final long serialVersionUID = 1L;

    private final Integrity integrity;
    private final transient Remark remark;

    private Objection(Integrity integrity, Remark remark) {
        super(remark.rule(), null, false, false);
        this.integrity = integrity;
        this.remark = remark;
    }

    /** The seal proves nothing. */
    static Objection broken(String rule, Object... arguments) {
        return new Objection(Integrity.BROKEN, Remark.of(Remark.Weight.ERROR, rule, arguments));
    }

    /** The seal may hold, but we cannot tell. */
    static Objection unclear(String rule, Object... arguments) {
        return new Objection(Integrity.UNCLEAR, Remark.of(Remark.Weight.WARNING, rule, arguments));
    }

    Integrity integrity() {
        return integrity;
    }

    Remark remark() {
        return remark;
    }
}
