package eu.elmgateway.seal;

/** Says whether to believe a seal that holds. */
@FunctionalInterface
interface Judge {
    /** Where there is no trust material: nothing is said. */
    Judge NOBODY = (seal, evidence) -> seal;

    /** The same seal with a verdict. */
    Seal judged(Seal seal, Evidence evidence);
}
