-- What is due as it was last seen: a cache, made anew from the rooms, with the rule and the calendar by which a day was counted.
create table notice_due (
    id uuid primary key,
    organisation bigint not null,
    identity text not null,
    day date not null,
    provisional boolean not null,
    rule text not null,
    calendar text not null,
    sequence int not null,
    first_seen timestamptz not null,
    changed_at timestamptz not null,
    gone_at timestamptz,
    unique (organisation, identity)
);

-- How people want to be reminded, and the webhooks of organisations. Addresses of webhooks bear keys: they lie sealed.
create table notice_preference (
    person bigint not null references person (id),
    organisation bigint not null,
    mail bytea not null,
    language text not null,
    days int[] not null,
    daily boolean not null,
    since timestamptz not null,
    primary key (person, organisation)
);
create table notice_channel (
    id bigint generated always as identity primary key,
    organisation bigint not null,
    name text not null,
    shape text not null,
    address_sealed bytea not null,
    secret_sealed bytea not null,
    language text not null,
    days int[] not null,
    daily boolean not null,
    since timestamptz not null,
    removed_at timestamptz
);
create index notice_channel_organisation on notice_channel (organisation) where removed_at is null;

-- Messages that wait, and what became of them; a claim ends by itself when whoever took it is gone.
create table notice_message (
    id uuid primary key,
    organisation bigint not null,
    recipient text not null,
    made_at timestamptz not null,
    state text not null check (state in ('waiting', 'sent', 'dropped', 'given_up')),
    next_try timestamptz not null,
    lease_until timestamptz,
    attempts int not null default 0,
    trouble text not null default 'NONE',
    detail text not null default '',
    closed_at timestamptz,
    check ((state = 'waiting') = (closed_at is null))
);
create index notice_message_waiting on notice_message (next_try) where state = 'waiting';
create index notice_message_organisation on notice_message (organisation, made_at desc);

-- A reminder is made once: by due, its day, its reader and its stage. Without a message a later one stood in for it.
create table notice_reminder (
    due uuid not null references notice_due (id),
    day date not null,
    stage int not null,
    recipient text not null,
    message uuid references notice_message (id) deferrable initially deferred,
    planned_at timestamptz not null,
    primary key (due, day, stage, recipient)
);
create index notice_reminder_message on notice_reminder (message);

-- One secret address of a calendar for a person at an organisation; only its digest is here.
create table notice_feed (
    person bigint not null references person (id),
    organisation bigint not null,
    digest text not null unique,
    language text not null,
    made_at timestamptz not null,
    primary key (person, organisation)
);
