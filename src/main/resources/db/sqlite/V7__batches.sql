-- What came as one and is taken item by item. The bytes lie in parts until every item has its verdict; each item that could
-- be read is a submission of its own.

create table batch (
    seq           integer primary key,
    id            text        not null unique,
    sender        text        not null,
    key           text,
    media_type    text        not null,
    name          text,
    element       text,
    whole         integer     not null check (whole in (0, 1)),
    state         text        not null check (state in ('RECEIVING', 'CHECKING', 'TAKING', 'COMPLETED', 'REFUSED')),
    length        integer,
    bytes         integer      not null default 0,
    sha256        text,
    items         integer,
    report        text,
    received_at   text not null,
    touched_at    text not null,
    started_at    text,
    completed_at  text,
    due_at        text,
    claimed_until text,
    claimed_by    text
) strict;

-- A batch of which nothing was taken does not hold the key, nor does one that is still on its way.
create unique index batch_key on batch (sender, key) where key is not null and state in ('CHECKING', 'TAKING', 'COMPLETED');
create index batch_due on batch (due_at) where due_at is not null;
create index batch_sender on batch (sender, seq);

create table batch_part (
    batch text   not null references batch (id),
    start integer not null,
    bytes blob   not null,
    primary key (batch, start)
) strict;

create table batch_item (
    batch      text        not null references batch (id),
    number     integer     not null,
    name       text,
    line       integer      not null,
    start      integer      not null,
    sha256     text,
    verdict    text        not null check (verdict in
        ('CHECKED', 'ACCEPTED', 'DUPLICATE', 'REFUSED', 'UNREADABLE', 'FAILED', 'WITHHELD')),
    submission text,
    report     text,
    settled_at text not null,
    primary key (batch, number)
) strict, without rowid;

create index batch_item_verdict on batch_item (batch, verdict, number);
create index batch_item_submission on batch_item (submission) where submission is not null;
