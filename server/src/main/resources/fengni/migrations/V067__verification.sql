-- Verification: under which addresses published products are found, who asks with a key, what they watch, what they are told.

-- Of products published from now on: package ids and addresses by which a store asks, in the one form that is compared.
create table registry_app (
    number text not null references registry_number,
    place text not null,
    primary key (number, place)
);
create index registry_app_place on registry_app (place);

-- Stores and other takers of answers; nothing about persons but a contact that they gave for this.
create table verification_store (
    id bigint generated always as identity primary key,
    name text not null,
    kind text not null check (kind in ('store', 'platform', 'publisher', 'buyer', 'other')),
    contact text not null,
    active boolean not null default true,
    hook_sealed bytea not null default '',
    made_at timestamptz not null,
    made_by text not null
);

create table verification_key (
    id bigint generated always as identity primary key,
    store bigint not null references verification_store,
    digest text not null unique,
    last_four text not null,
    made_at timestamptz not null,
    made_by text not null,
    revoked_at timestamptz,
    revoked_by text not null default ''
);
create index verification_key_store on verification_key (store);

-- What a store watches, and the standing that it was last told.
create table verification_watch (
    store bigint not null references verification_store,
    number text not null,
    told text not null,
    since timestamptz not null,
    primary key (store, number)
);
create index verification_watch_number on verification_watch (number);

-- A message and its standing; the body is signed once and goes out as it is, however often.
create table verification_message (
    id uuid primary key,
    store bigint not null references verification_store,
    number text not null,
    body text not null,
    made_at timestamptz not null,
    state text not null check (state in ('waiting', 'taken', 'given_up', 'dropped')),
    attempts int not null default 0,
    next_at timestamptz not null,
    trouble text not null default '',
    done_at timestamptz
);
create index verification_message_waiting on verification_message (next_at) where state = 'waiting';
create index verification_message_store on verification_message (store, made_at desc);

-- Answers of which a sheet was made; found again by the SHA-256 of the signed document.
create table verification_sheet (
    sha256 text primary key,
    document text not null,
    at timestamptz not null
);
create index verification_sheet_at on verification_sheet (at);
