-- What was done, by whom and when; each event hashes the one before. Here one writer chains events as it commits them, so
-- that number and position are the same.

create table audit_event (
    seq        integer primary key,
    at         text    not null,
    actor      text    not null,
    act        text    not null,
    submission text,
    delivery   text,
    registry   text,
    state      text,
    facts      text    not null,
    position   integer unique,
    hash       text
) strict;

create index audit_event_submission on audit_event (submission) where submission is not null;

-- The last event of the chain. What was there before the audit began is not held against it.
create table audit_head (
    one              integer primary key check (one = 1),
    position         integer not null,
    hash             text    not null,
    first_submission integer not null
) strict;

insert into audit_head (one, position, hash, first_submission)
    select 1, 0, '0000000000000000000000000000000000000000000000000000000000000000', coalesce(max(seq), 0) from submission;
