package eu.elmgateway.europass;

import eu.elmgateway.validation.CheckKind;
import eu.elmgateway.validation.CheckStatus;

/** A check as a presentation states it; whoever wrote the presentation can have written anything. */
record StatedCheck(CheckKind kind, CheckStatus status) {}
