-- The three-step test: answers not yet signed, one set an organisation, and results that somebody signed, only ever added.
create table assessment_draft (
    organisation bigint primary key,
    answers jsonb not null,
    revision bigint not null
);
create table assessment (
    id bigint generated always as identity primary key,
    organisation bigint not null,
    rulebook text not null,
    verdict text not null check (verdict in ('concerned', 'not_concerned')),
    answers jsonb not null,
    roles text[] not null,
    duties text[] not null,
    reason text not null,
    review_on date not null,
    by_login text not null,
    by_name text not null,
    at timestamptz not null,
    receipt text not null
);
create index assessment_organisation on assessment (organisation, id);
