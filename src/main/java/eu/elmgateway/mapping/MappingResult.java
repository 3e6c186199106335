package eu.elmgateway.mapping;

/** What became of a mapping: a document, or a reason why there is none that somebody can mend. */
public sealed interface MappingResult permits MappedDocument, MappingRefusal, MissingSetting {}
