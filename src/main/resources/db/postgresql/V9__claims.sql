-- Who has taken which delivery, and which tries have begun: so that a try cut off by a crash has its record, and one that ends
-- when others went on with its delivery cannot write over theirs. Tables and columns are only added: see states.md, "Upgrading".

alter table delivery add column claim text;
alter table delivery add column claimed_by text;

create index delivery_waiting on delivery (registry, seq) where state = 'QUEUED';
create index delivery_claim on delivery (claim) where claim is not null;

-- A row until the try has ended, or for good if it was cut off: then it has a number among the delivery's tries.
create table begun (
    delivery   text        not null references delivery (id),
    claim      text        not null,
    node       text        not null,
    started_at timestamptz not null,
    number     integer,
    cut_off_at timestamptz,
    primary key (delivery, claim)
);

create index begun_open on begun (delivery) where number is null;

-- Gateways that run, and what only one of them does at a time.
create table node (
    id          text        not null primary key,
    alive_until timestamptz not null
);

create table duty (
    name       text        not null primary key,
    node       text        not null,
    held_until timestamptz not null
);
