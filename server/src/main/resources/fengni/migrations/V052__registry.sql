-- The registry face: dossiers that came in, every version of them, each step, the series of numbers, the public list.

-- One row: whose registry it is. Without it nothing can be granted.
create table registry_settings (
    one boolean primary key default true check (one),
    name text not null,
    prefix text not null check (prefix ~ '^[A-Z]{2,8}$'),
    contact text not null,
    statement text not null,
    set_at timestamptz not null,
    set_by text not null
);

-- Named by its operator; another operator may have chosen the same name. Four eyes hold here too, whatever the program does.
create table registry_dossier (
    id bigint generated always as identity primary key,
    operator text not null,
    name uuid not null,
    kind text not null check (kind in ('subject', 'algorithm')),
    subject uuid,
    title bytea not null,
    state text not null,
    version int not null,
    revision bigint not null,
    received_at timestamptz not null,
    first_officer bigint not null default 0,
    second_officer bigint not null default 0,
    number text not null default '',
    unique (operator, name),
    constraint four_eyes check (second_officer = 0 or second_officer <> first_officer),
    constraint decided_by_two check (
        state not in ('approved', 'filed', 'refused') or (first_officer <> 0 and second_officer <> 0)),
    constraint filed_under_a_number check ((state = 'filed') = (number <> ''))
);
create index registry_dossier_state on registry_dossier (state, received_at);

create table registry_version (
    dossier bigint not null references registry_dossier,
    version int not null,
    receipt text not null unique,
    received_at timestamptz not null,
    primary key (dossier, version)
);

-- Part 0 holds the fields of the dossier, part n those of its nth product. Values are sealed: some tell of persons.
create table registry_field (
    dossier bigint not null,
    version int not null,
    part int not null,
    place int not null,
    key text not null,
    value bytea not null,
    primary key (dossier, version, part, place),
    foreign key (dossier, version) references registry_version
);

-- Only ever added. What officers write is sealed: it may repeat what the fields say.
create table registry_step (
    id bigint generated always as identity primary key,
    dossier bigint not null references registry_dossier,
    revision bigint not null,
    version int not null,
    act text not null,
    person bigint not null,
    login text not null,
    pseudonym text not null,
    said bytea not null,
    at timestamptz not null,
    unique (dossier, revision)
);

create table registry_point (
    step bigint not null references registry_step,
    place int not null,
    field text not null,
    remark bytea not null,
    primary key (step, place)
);

-- The last serial given or left out, for each prefix and year; its row is locked until the grant is committed.
create table registry_series (
    prefix text not null,
    year int not null,
    last int not null check (last between 1 and 999999),
    primary key (prefix, year)
);

create table registry_number (
    number text primary key,
    prefix text not null,
    year int not null,
    serial int not null,
    dossier bigint not null unique references registry_dossier,
    given_at timestamptz not null,
    unique (prefix, year, serial)
);

-- Serials that were left out, and why: nothing else may leave a hole in a series.
create table registry_gap (
    prefix text not null,
    year int not null,
    first int not null,
    last int not null check (last >= first),
    reason text not null,
    by_whom text not null,
    at timestamptz not null,
    primary key (prefix, year, first)
);

-- What everybody may read; nothing about persons.
create table registry_filing (
    id bigint generated always as identity primary key,
    number text not null references registry_number,
    version int not null,
    algorithm text not null,
    role text not null,
    subject text not null,
    product_names text[] not null,
    product_forms text[] not null,
    purpose text not null,
    at timestamptz not null,
    unique (number, version)
);
