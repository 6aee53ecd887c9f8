-- Letters between the operator face and the registry face. A letter keeps its bytes for ever: the same id twice counts once.

-- Registries to which this installation writes, one for each operator (credit code) on it.
create table registry_connection (
    operator text primary key,
    operator_name text not null,
    base text not null,
    registry text not null,
    prefix text not null,
    registry_key text not null,
    enrolled_at timestamptz not null,
    seen bigint not null default 0,
    last_contact timestamptz,
    trouble text not null default '',
    trouble_detail text not null default ''
);

-- Operators that may write to the registry of this installation. A code is kept only as its digest.
create table operator_enrolment (
    operator text primary key,
    name text not null,
    code_digest text not null,
    code_until timestamptz not null,
    key text not null default '',
    key_code_digest text not null default '',
    enrolled_at timestamptz,
    revoked_at timestamptz,
    last_contact timestamptz
);

-- The row lock of a line makes letters visible in the order of their numbers.
create table letter_line (
    to_face text not null check (to_face in ('operator', 'registry')),
    operator text not null,
    last bigint not null,
    primary key (to_face, operator)
);

create table letter_out (
    to_face text not null check (to_face in ('operator', 'registry')),
    operator text not null,
    seq bigint not null,
    id uuid not null,
    kind text not null,
    dossier uuid not null,
    letter text not null,
    written timestamptz not null,
    state text not null check (state in ('waiting', 'taken', 'parked')),
    attempts int not null default 0,
    next_try timestamptz not null,
    trouble text not null default '',
    trouble_detail text not null default '',
    receipt text not null default '',
    taken_at timestamptz,
    primary key (to_face, operator, seq),
    unique (to_face, operator, id)
);
create index letter_out_waiting on letter_out (to_face, operator, seq) where state <> 'taken';

create table letter_in (
    number bigint generated always as identity primary key,
    to_face text not null check (to_face in ('operator', 'registry')),
    operator text not null,
    id uuid not null,
    kind text not null,
    dossier uuid not null,
    digest text not null,
    letter text not null,
    written timestamptz not null,
    arrived_at timestamptz not null,
    state text not null check (state in ('arrived', 'read', 'parked')),
    attempts int not null default 0,
    next_try timestamptz not null,
    trouble text not null default '',
    trouble_detail text not null default '',
    receipt text not null,
    read_at timestamptz,
    unique (to_face, operator, id)
);
create index letter_in_unread on letter_in (to_face, operator, number) where state <> 'read';

-- What makes a replayed poll known; kept as long as its time would still be taken.
create table letter_nonce (
    operator text not null,
    nonce text not null,
    at timestamptz not null,
    primary key (operator, nonce)
);
create index letter_nonce_at on letter_nonce (at);
