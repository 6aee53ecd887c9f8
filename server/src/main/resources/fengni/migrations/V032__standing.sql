-- Holds laid and lifted: only ever added; how a subject stands is the fold of its events.
create table hold_event (
    id bigint generated always as identity primary key,
    version bigint not null,
    subject text not null check (subject in ('account', 'service', 'operator')),
    service bigint not null default 0,
    user_name text not null default '',
    measure text not null check (measure in ('warn', 'restrict', 'suspend', 'close', 'restore')),
    requests_per_hour int not null default 0,
    until_at timestamptz,
    ground text not null default '',
    facts text not null,
    rule text not null,
    appeal text not null,
    by_whom text not null,
    at timestamptz not null
);
create index hold_event_subject on hold_event (subject, service, user_name, id);
create index hold_event_version on hold_event (version);
