-- A role that counts only for a time: an inspector for the length of a case (深度合成管理规定, Art. 21(1)).
create table person_pass (
    person bigint not null references person,
    organisation bigint not null,
    role text not null,
    label text not null,
    from_at timestamptz not null,
    until_at timestamptz not null,
    primary key (person, organisation, role)
);

-- Organisations at which a role counts only with a pass.
create table pass_required (
    organisation bigint not null,
    role text not null,
    primary key (organisation, role)
);
create index access_audit_person on access_audit (person, id);

-- Inspections by authorities; what happened to one is a step, only ever added.
create table inspection_case (
    id bigint generated always as identity primary key,
    organisation bigint not null,
    authority text not null,
    number text not null,
    officers_sealed bytea not null,
    whole boolean not null,
    services bigint[] not null,
    records_from date not null,
    records_to date not null,
    begins date not null,
    unique (organisation, authority, number),
    check (records_from <= records_to)
);
create table inspection_step (
    id bigint generated always as identity primary key,
    case_id bigint not null references inspection_case,
    act text not null,
    words text not null,
    day date,
    subject bigint,
    person bigint not null,
    by_whom text not null,
    at timestamptz not null
);
create index inspection_step_case on inspection_step (case_id, id);
