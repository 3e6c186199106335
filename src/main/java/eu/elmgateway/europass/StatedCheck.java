package eu.elmgateway.europass;

/** A check as a presentation states it; whoever wrote the presentation can have written anything. */
public record StatedCheck(CheckKind kind, CheckStatus status) {}
