-- People of the console. A login is kept lower-case; a password only as a slow digest; a TOTP secret only sealed.
create table person (
    id bigint generated always as identity primary key,
    login text not null unique check (login = lower(login)),
    name text not null,
    password text not null,
    factor text,
    factor_step bigint not null default 0,
    created_at timestamptz not null,
    closed_at timestamptz
);

create table person_grant (
    person bigint not null references person (id),
    organisation bigint not null,
    role text not null,
    primary key (person, organisation, role)
);

create table recovery_code (
    person bigint not null references person (id),
    digest text not null,
    used_at timestamptz,
    primary key (person, digest)
);

-- Failed sign-ins by login and by source address; the delay grows with the count.
create table sign_in_trouble (
    source text primary key,
    failures int not null,
    last_at timestamptz not null
);

create table console_token (
    id bigint generated always as identity primary key,
    person bigint not null references person (id),
    organisation bigint not null,
    name text not null,
    digest text not null unique,
    created_at timestamptz not null,
    revoked_at timestamptz
);
create index console_token_person on console_token (person);

create table setup_link (
    digest text primary key,
    expires_at timestamptz not null,
    used_at timestamptz
);

-- Who did what when, from where (graded protection: kept at least six months, never changed by the program).
create table access_audit (
    id bigint generated always as identity primary key,
    at timestamptz not null,
    person bigint,
    login text not null,
    act text not null,
    detail text not null,
    source text not null
);
create index access_audit_at on access_audit (at);
