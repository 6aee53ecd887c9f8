-- Hourly facts of services. Derived from the ledgers and rebuilt from them, as evidence_index is.
create table service_facts (
    origin  text not null,
    record  bigint not null,
    service bigint not null,
    hour    timestamptz not null,
    facts   text not null,           -- JSON as recorded: counts only
    primary key (origin, record)
);
create index service_facts_service on service_facts (service, hour desc);

-- What a person saw elsewhere of something that is filed. The value may tell of a person, so it is sealed.
create table drift_sighting (
    id           bigint generated always as identity primary key,
    organisation bigint not null references organisation (id),
    dossier      bigint not null,
    product      int not null,        -- 0 is the dossier itself
    field        text not null,
    value_sealed bytea not null,
    seen_on      date not null,
    source       text not null,
    by_whom      text not null,
    at           timestamptz not null
);
create index drift_sighting_dossier on drift_sighting (dossier, id);

-- Possible changes of what is filed. A difference that a person has dealt with is not raised again while it lasts; once it
-- is gone (gone_at) it may be raised anew. mark is a keyed stand-in of what was seen.
create table drift_alarm (
    id           bigint generated always as identity primary key,
    version      int not null default 1,
    organisation bigint not null references organisation (id),
    dossier      bigint not null,
    product      int not null,
    what         text not null,
    field        text not null,
    mark         text not null,
    filed_sealed bytea not null,
    seen_sealed  bytea not null,
    origin       text not null,
    place        text not null,
    proof        text not null,
    sureness     text not null,
    since        timestamptz not null,
    seen_at      timestamptz not null,
    state        text not null,
    gone_at      timestamptz
);
create unique index drift_alarm_once on drift_alarm (dossier, product, what, field, mark) where gone_at is null;
create index drift_alarm_organisation on drift_alarm (organisation, id);

create table drift_step (
    id      bigint generated always as identity primary key,
    alarm   bigint not null references drift_alarm (id),
    at      timestamptz not null,
    act     text not null,
    by_whom text not null,
    words   text not null
);
create index drift_step_alarm on drift_step (alarm, id);
