-- Receipts that found no delivery: kept, so that somebody can see to them. The same one twice is kept once.

create table unmatched_receipt (
    seq         integer primary key,
    registry    text not null,
    record      text,
    kind        text not null check (kind in ('ACCEPTED', 'ALREADY_KNOWN', 'REJECTED', 'UNKNOWN')),
    code        text,
    text        text,
    reference   text,
    document    text,
    received_at text not null
) strict;

create unique index unmatched_receipt_once
    on unmatched_receipt (registry, coalesce(document, ''), coalesce(record, ''), coalesce(reference, ''), kind);
