-- What a delivery tells its registry, and of when its version of the credential is.

alter table delivery add column kind text not null default 'RECORD' check (kind in ('RECORD', 'CORRECTION', 'REVOCATION'));
alter table credential add column version timestamptz;

create index delivery_credential on delivery (credential, registry);
