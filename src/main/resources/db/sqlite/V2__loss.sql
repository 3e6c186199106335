-- What a mapping lost on the way: the hash of the report, which is kept as a document, so that equal reports are kept once.

alter table submission add column loss text;
alter table attempt add column loss text;
