-- What operators do: find deliveries by their issuer, hold a registry, send a credential again as it is mapped now.

-- By what its issuer may be called: a line each, as settings files compare names; begins and ends with an end of line.
alter table credential add column issuers text;

-- The canonical form that this delivery carries instead of the one made when the credential was pushed.
alter table delivery add column canonical text;

create table registry_hold (
    registry text not null primary key,
    since    timestamptz not null,
    actor    text not null,
    reason   text not null
);

-- Who pushed a credential id first: nobody else corrects or revokes it.
create table credential_owner (
    credential text not null primary key,
    sender     text not null,
    issuer     text
);

insert into credential_owner (credential, sender)
    select c.id, s.sender from credential c join submission s on s.id = c.submission
     where s.seq = (select min(f.seq) from credential b join submission f on f.id = b.submission where b.id = c.id);
