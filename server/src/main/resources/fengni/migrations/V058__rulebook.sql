-- Versions of the rulebook with their tables, who proposed one and who put it into force; the yearly notices on days off;
-- option lists of the state's portal as people saw them. Rows are only added: what was said once stays on record.
create table rulebook_version (
    version text primary key,
    sha256 text not null,             -- of the packed tables
    shipped boolean not null,
    at timestamptz not null
);
create table rulebook_table (
    version text not null references rulebook_version (version),
    name text not null,
    content bytea not null,
    primary key (version, name)
);
create table rulebook_proposal (
    id bigint generated always as identity primary key,
    version text not null references rulebook_version (version),
    reason text not null,
    person bigint not null,
    login text not null,
    name text not null,
    organisation bigint not null,
    at timestamptz not null
);
create index rulebook_proposal_version on rulebook_proposal (version);
create table rulebook_decision (
    proposal bigint primary key references rulebook_proposal (id),
    in_force boolean not null,
    from_day date,                    -- the first day in force; none if it was refused
    reason text not null,
    person bigint not null,
    login text not null,
    name text not null,
    organisation bigint not null,
    at timestamptz not null,
    check (in_force = (from_day is not null))
);
create table holiday_notice (
    id bigint generated always as identity primary key,
    year int not null,
    number text not null,
    source text not null,
    days_off date[] not null,
    worked date[] not null,
    person bigint not null,
    login text not null,
    name text not null,
    organisation bigint not null,
    at timestamptz not null
);
create table holiday_notice_withdrawal (
    notice bigint primary key references holiday_notice (id),
    reason text not null,
    person bigint not null,
    login text not null,
    name text not null,
    organisation bigint not null,
    at timestamptz not null
);
create table portal_list (
    id bigint generated always as identity primary key,
    field text not null,
    chinese text[] not null,
    english text[] not null,
    seen_on date not null,
    note text not null,
    person bigint not null,
    login text not null,
    name text not null,
    organisation bigint not null,
    at timestamptz not null,
    check (array_length(chinese, 1) = array_length(english, 1))
);
create index portal_list_field on portal_list (field, id);
create table portal_list_withdrawal (
    list bigint primary key references portal_list (id),
    reason text not null,
    person bigint not null,
    login text not null,
    name text not null,
    organisation bigint not null,
    at timestamptz not null
);
