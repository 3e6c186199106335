-- Times are UTC texts of fixed width (2026-11-23T10:15:30.000001Z), so that their order is the order of time.
-- A hash names a document without a foreign key: bytes are kept for a set time, hashes for longer.

create table document (
    sha256     text not null primary key,
    media_type text not null,
    bytes      blob not null
) strict;

create table submission (
    seq         integer primary key,
    id          text    not null unique,
    sender      text    not null,
    key         text,
    document    text    not null,
    format      text,
    refused     integer not null check (refused in (0, 1)),
    report      text    not null,
    received_at text    not null
) strict;

-- A refused first try does not hold the key.
create unique index submission_key on submission (sender, key) where key is not null and not refused;

create table credential (
    submission text    not null references submission (id),
    id         text    not null,
    position   integer not null,
    document   text    not null,
    primary key (submission, id)
) strict, without rowid;

create table delivery (
    seq        integer primary key,
    id         text    not null unique,
    submission text    not null,
    credential text    not null,
    registry   text    not null,
    record     text    not null,
    state      text    not null check (state in ('QUEUED', 'SENT', 'ACCEPTED', 'REJECTED', 'HELD', 'FAILED')),
    attempts   integer not null default 0,
    due_at     text,
    reason     text,
    foreign key (submission, credential) references credential (submission, id),
    check ((state = 'QUEUED') = (due_at is not null))
) strict;

create index delivery_due on delivery (registry, state, due_at);
create index delivery_record on delivery (registry, record);
create index delivery_submission on delivery (submission, credential);

create table attempt (
    delivery   text    not null references delivery (id),
    number     integer not null,
    started_at text    not null,
    ended_at   text    not null,
    outcome    text    not null check (outcome in ('ACCEPTED', 'SENT', 'REJECTED', 'UNAVAILABLE', 'HELD', 'FAILED')),
    detail     text,
    sent       text,
    primary key (delivery, number)
) strict, without rowid;

create table receipt (
    seq         integer primary key,
    delivery    text not null references delivery (id),
    kind        text not null check (kind in ('ACCEPTED', 'ALREADY_KNOWN', 'REJECTED', 'UNKNOWN')),
    code        text,
    text        text,
    reference   text,
    document    text,
    received_at text not null
) strict;

create index receipt_delivery on receipt (delivery);
