-- Organisations, their services, the keys of services, and where models are served.
create table organisation (
    id bigint generated always as identity primary key,
    version bigint not null,
    name text not null,
    credit_code text not null unique,
    provider_code text not null,
    made_at timestamptz not null,
    made_by text not null
);

-- The filing number stands exactly as a person entered it; nothing here composes one.
create table service (
    id bigint generated always as identity primary key,
    version bigint not null,
    organisation bigint not null references organisation,
    name text not null,
    function text not null,
    models text[] not null,
    filing_number text not null default '',
    filing_source text not null default '',
    filing_entered date not null default date '1970-01-01',
    made_at timestamptz not null,
    made_by text not null,
    unique (organisation, name)
);

create table service_key (
    id bigint generated always as identity primary key,
    version bigint not null,
    service bigint not null references service,
    name text not null,
    digest text not null unique,
    last_four text not null,
    made_at timestamptz not null,
    made_by text not null,
    revoked_at timestamptz,
    revoked_by text not null default ''
);
create index service_key_service on service_key (service);

create table upstream (
    id bigint generated always as identity primary key,
    version bigint not null,
    model text not null unique,
    base text not null,
    key_sealed bytea not null default '',
    made_at timestamptz not null,
    made_by text not null
);
