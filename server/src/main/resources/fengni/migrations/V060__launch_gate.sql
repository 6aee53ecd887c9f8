-- How services open and close (Arts 19 and 20): only ever added; the state of a service is the fold of its events.
create table launch_event (
    id bigint generated always as identity primary key,
    version bigint not null,
    service bigint not null references service,
    move text not null check (move in ('found', 'open_trial', 'publish', 'ask_exception', 'approve_exception',
        'reject_exception', 'close_to_trial', 'close_to_internal')),
    reason text not null check (reason <> ''),
    missing text[] not null default '{}',
    until_day date,
    request bigint references launch_event,
    asker bigint,
    person bigint not null,
    by_whom text not null,
    at timestamptz not null,
    check (move <> 'ask_exception' or until_day is not null),
    check ((request is not null) = (move in ('approve_exception', 'reject_exception'))),
    -- four eyes: nobody approves the exception that they asked for
    check (move <> 'approve_exception' or (asker is not null and asker <> person))
);
create index launch_event_service on launch_event (service, id);
create index launch_event_version on launch_event (version);
create unique index launch_event_request on launch_event (request) where request is not null;

-- What spoke for opening the service when somebody moved it.
create table launch_proof (
    event bigint not null references launch_event,
    kind text not null,
    reference text not null,
    source text not null,
    since date not null,
    path text not null
);
create index launch_proof_event on launch_proof (event);

-- Whom a service answers before it is public; a row is never taken away, it ends.
create table launch_tester (
    id bigint generated always as identity primary key,
    version bigint not null,
    service bigint not null references service,
    user_name text not null,
    staff boolean not null,
    name text not null,
    note text not null,
    until_day date,
    added_by text not null,
    added_at timestamptz not null,
    removed_by text not null default '',
    removed_at timestamptz
);
create unique index launch_tester_user on launch_tester (service, user_name) where removed_at is null;
create index launch_tester_version on launch_tester (version);

-- Services of before were open to everybody: they stay so, by an exception without end that somebody has to mend.
insert into launch_event (version, service, move, reason, missing, person, by_whom, at)
select (select version from news), id, 'found',
    '启用上线关口之前该服务已对公众开放，当时没有核对备案编号和安全评估。',
    array['filing_number', 'security_assessment'], 0, 'fengni', now()
from service order by id;
