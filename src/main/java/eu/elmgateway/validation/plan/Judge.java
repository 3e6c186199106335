package eu.elmgateway.validation.plan;

import eu.elmgateway.elm.Value;

/** Hears what is broken. */
interface Judge {
    /** Whether to go on looking. */
    boolean broken(Check check, Value focus);
}
