-- Complaints and reports. What people wrote is sealed; of a receipt code only its keyed digest is here.
create table complaint (
    id bigint generated always as identity primary key,
    version int not null default 1,
    receipt_digest text not null unique,
    at timestamptz not null,
    topic text not null,
    service bigint not null default 0,
    organisation bigint not null default 0,
    reference text not null default '',
    link_sealed bytea not null,
    description_sealed bytea not null,
    contact_sealed bytea not null,
    state text not null,
    clock text not null default '',
    clock_from date,
    due_on date
);
create index complaint_due on complaint (organisation, due_on, id);
-- Only ever added.
create table complaint_step (
    id bigint generated always as identity primary key,
    complaint bigint not null references complaint (id),
    at timestamptz not null,
    act text not null,
    by_whom text not null default '',
    words_sealed bytea not null
);
create index complaint_step_complaint on complaint_step (complaint, id);
create table complaint_attempt (
    source text primary key,
    attempts int not null,
    last_at timestamptz not null
);
create index complaint_attempt_last on complaint_attempt (last_at);
