-- Statements of security assessments: only ever added; a newer one takes the place of an older, and a withdrawal is a row
-- of its own.
create table assessment_statement (
    id bigint generated always as identity primary key,
    organisation bigint not null,
    service bigint not null,
    subject text not null,
    grounds text[] not null,
    body_name text not null,
    body_code text not null,
    assessed_on date not null,
    conclusion text not null check (conclusion in ('passes', 'passes_rectified', 'fails')),
    report uuid not null,
    report_name text not null,
    report_sha256 text not null,
    platform text not null,
    lodged_number text not null,
    lodged_on date,
    review_on date not null,
    checklist jsonb not null,
    replaces bigint unique references assessment_statement,
    by_login text not null,
    by_name text not null,
    at timestamptz not null,
    receipt text not null,
    check ((body_name = '') = (body_code = '')),
    check ((platform = '') = (lodged_on is null))
);
create index assessment_statement_organisation on assessment_statement (organisation, id);
create index assessment_statement_service on assessment_statement (service);
create table assessment_withdrawal (
    statement bigint primary key references assessment_statement,
    reason text not null,
    by_login text not null,
    by_name text not null,
    at timestamptz not null,
    receipt text not null
);

-- The self-check: the day of going public, the reasons of single answers, results opened again, clocks chosen.
alter table assessment_draft add column launch date;
alter table assessment_draft add column reasons jsonb not null default '{}';
alter table assessment add column launch date;
alter table assessment add column reasons jsonb not null default '{}';
create table assessment_reopened (
    assessment bigint primary key references assessment,
    reason text not null,
    by_login text not null,
    by_name text not null,
    at timestamptz not null,
    receipt text not null
);
create table assessment_clock (
    id bigint generated always as identity primary key,
    assessment bigint not null references assessment,
    clock text not null,
    term text not null,
    reason text not null,
    by_login text not null,
    by_name text not null,
    at timestamptz not null,
    receipt text not null
);
create index assessment_clock_assessment on assessment_clock (assessment, id);
