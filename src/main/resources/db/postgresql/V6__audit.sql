-- What was done, by whom and when. Gateways write events at once, without a position; one at a time chains what waits, each
-- event hashing the one before.

create table audit_event (
    seq        bigint generated always as identity primary key,
    at         timestamptz not null,
    actor      text        not null,
    act        text        not null,
    submission text,
    delivery   text,
    registry   text,
    state      text,
    facts      text        not null,
    position   bigint unique,
    hash       text
);

create index audit_event_waiting on audit_event (seq) where position is null;
create index audit_event_submission on audit_event (submission) where submission is not null;

-- The last event of the chain. What was there before the audit began is not held against it.
create table audit_head (
    one              integer primary key check (one = 1),
    position         bigint not null,
    hash             text   not null,
    first_submission bigint not null
);

insert into audit_head (one, position, hash, first_submission)
    select 1, 0, '0000000000000000000000000000000000000000000000000000000000000000', coalesce(max(seq), 0) from submission;
