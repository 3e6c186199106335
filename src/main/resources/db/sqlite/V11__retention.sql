-- Documents go when their time is over, or when a person asks; their hashes stay. Since when what was pushed, and what became of
-- one credential of it, is gone.

alter table submission add column gone_at text;
alter table credential add column gone_at text;

-- Whether somebody else still needs a document is asked with every one that goes.
create index submission_document on submission (document);
create index credential_document on credential (document);
create index delivery_canonical on delivery (canonical) where canonical is not null;
create index attempt_sent on attempt (sent) where sent is not null;
create index receipt_document on receipt (document) where document is not null;
