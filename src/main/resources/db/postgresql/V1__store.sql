-- A hash names a document without a foreign key: bytes are kept for a set time, hashes for longer.

create table document (
    sha256     text  not null primary key,
    media_type text  not null,
    bytes      bytea not null
);

create table submission (
    seq         bigint generated always as identity primary key,
    id          text        not null unique,
    sender      text        not null,
    key         text,
    document    text        not null,
    format      text,
    refused     boolean     not null,
    report      text        not null,
    received_at timestamptz not null
);

-- A refused first try does not hold the key.
create unique index submission_key on submission (sender, key) where key is not null and not refused;

create table credential (
    submission text    not null references submission (id),
    id         text    not null,
    position   integer not null,
    document   text    not null,
    primary key (submission, id)
);

create table delivery (
    seq           bigint generated always as identity primary key,
    id            text    not null unique,
    submission    text    not null,
    credential    text    not null,
    registry      text    not null,
    record        text    not null,
    state         text    not null check (state in ('QUEUED', 'SENT', 'ACCEPTED', 'REJECTED', 'HELD', 'FAILED')),
    attempts      integer not null default 0,
    due_at        timestamptz,
    claimed_until timestamptz,
    reason        text,
    foreign key (submission, credential) references credential (submission, id),
    check ((state = 'QUEUED') = (due_at is not null))
);

create index delivery_due on delivery (registry, state, due_at, seq);
create index delivery_claimed on delivery (registry, claimed_until) where claimed_until is not null;
create index delivery_record on delivery (registry, record);
create index delivery_submission on delivery (submission, credential);

create table attempt (
    delivery   text        not null references delivery (id),
    number     integer     not null,
    started_at timestamptz not null,
    ended_at   timestamptz not null,
    outcome    text        not null check (outcome in ('ACCEPTED', 'SENT', 'REJECTED', 'UNAVAILABLE', 'HELD', 'FAILED')),
    detail     text,
    sent       text,
    primary key (delivery, number)
);

create table receipt (
    seq         bigint generated always as identity primary key,
    delivery    text        not null references delivery (id),
    kind        text        not null check (kind in ('ACCEPTED', 'ALREADY_KNOWN', 'REJECTED', 'UNKNOWN')),
    code        text,
    text        text,
    reference   text,
    document    text,
    received_at timestamptz not null
);

create index receipt_delivery on receipt (delivery);
