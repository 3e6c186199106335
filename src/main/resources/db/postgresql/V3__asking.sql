-- For registries that ask instead of being sent to. What lies ready for them is no table: it is the deliveries that stand as
-- SENT or ACCEPTED, the newest of each record, with the document of their last try that was sent.

-- Whom a credential is about, by hashes of identifiers: asked for by an identifier, never listed by name.
create table holder (
    submission text not null,
    credential text not null,
    scheme     text not null,
    sha256     text not null,
    primary key (submission, credential, scheme, sha256),
    foreign key (submission, credential) references credential (submission, id)
);

create index holder_identifier on holder (scheme, sha256);

-- Who asked what, and what came of it; no bodies but those that an operator must act upon (request).
create table inquiry (
    seq       bigint generated always as identity primary key,
    id        text not null unique,
    registry  text not null,
    operation text not null,
    asker     text not null,
    asked_at  timestamptz not null,
    holder    text,
    answer    text not null,
    request   text,
    about     text
);

create index inquiry_holder on inquiry (registry, holder);

create table inquiry_delivery (
    inquiry  text not null references inquiry (id),
    delivery text not null references delivery (id),
    primary key (delivery, inquiry)
);
