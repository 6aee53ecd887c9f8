-- Where to find a record in the ledgers. Derived from them and rebuilt from them: losing these rows loses no evidence.
-- No personal data in clear: an account is a keyed stand-in, empty when the record names no account.
create table evidence_index (
    origin      text not null,
    record      bigint not null,
    at          timestamptz not null,
    type        smallint not null,
    service     bigint not null,
    outcome     text not null,
    risk_class  text not null,       -- empty when nothing was hit
    produce_ids text[] not null,
    account     text not null,
    primary key (origin, record)
);
create index evidence_index_newest on evidence_index (at, origin, record);
create index evidence_index_service on evidence_index (service, at, origin, record);
create index evidence_index_outcome on evidence_index (outcome, at, origin, record);
create index evidence_index_account on evidence_index (account, at, origin, record) where account <> '';
create index evidence_index_produce on evidence_index using gin (produce_ids) where produce_ids <> '{}';

-- Up to which record (exclusive) each ledger is in the index.
create table evidence_cursor (
    origin      text primary key,
    next_record bigint not null
);
