-- What the gateway signed (JWS), and the public keys to verify it by, of all gateways on this store and of all times.

alter table submission add column acknowledgement text;
-- By which mapping what was sent was made: its name, and the hash of its files.
alter table attempt add column mapping text;

create table public_key (
    kid   text not null primary key,
    jwk   text not null,
    since timestamptz not null
);

-- facts is the hash of what is stated: the same is signed once, and what has changed since is signed anew.
create table delivery_statement (
    delivery text not null references delivery (id),
    facts    text not null,
    jws      text not null,
    primary key (delivery, facts)
);
