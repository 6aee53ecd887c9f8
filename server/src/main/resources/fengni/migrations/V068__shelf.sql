-- The shelf of an app store and what its reviewers find and decide (deep synthesis provisions, Art. 13). Every row belongs
-- to one organisation, the store; no other ever sees it.
create table shelf (
    organisation bigint primary key references organisation (id),
    revision     bigint not null default 0,     -- rises with every sheet that was taken over
    taken_at     timestamptz
);

-- One sheet as it was handed in, until a person takes it over.
create table shelf_upload (
    id           bigint generated always as identity primary key,
    organisation bigint not null references organisation (id),
    file_name    text not null,
    sha256       text not null,
    at           timestamptz not null,
    by_whom      text not null,
    taken_at     timestamptz,
    taken_how    text,
    added        int,
    changed      int,
    gone         int
);
create index shelf_upload_organisation on shelf_upload (organisation, id);

create table shelf_upload_row (
    upload          bigint not null references shelf_upload (id),
    line            int not null,
    name            text not null,
    package_id      text not null,
    subject         text not null,
    credit_code     text not null,
    own_number      text not null,
    supplier_number text not null,
    category        text not null,
    primary key (upload, line)
);
create unique index shelf_upload_row_package on shelf_upload_row (upload, package_id);

-- Rows that cannot be taken over, with the package if it could be read: it is not gone because its row is bad.
create table shelf_upload_fault (
    upload     bigint not null references shelf_upload (id),
    number     int not null,
    line       int not null,
    field      text not null,
    code       text not null,
    params     text not null,                   -- parted by line feeds
    package_id text not null,
    shown      text not null,
    primary key (upload, number)
);

create table shelf_app (
    id              bigint generated always as identity primary key,
    organisation    bigint not null references organisation (id),
    package_id      text not null,
    name            text not null,
    subject         text not null,
    credit_code     text not null,
    own_number      text not null,
    supplier_number text not null,
    category        text not null,
    state           text not null default 'unreviewed',
    on_shelf        boolean not null default true,
    revision        int not null default 1,
    record          int not null default 0,     -- newest version of shelf_record, 0 before there is one
    finding         text not null default 'unchecked',
    checked_at      timestamptz,
    added_at        timestamptz not null,
    unique (organisation, package_id)
);
create index shelf_app_organisation on shelf_app (organisation, id);

-- What the store asked and what it was shown, version by version; only ever added.
create table shelf_record (
    app             bigint not null references shelf_app (id),
    version         int not null,
    at              timestamptz not null,
    by_whom         text not null,
    synthesis       text not null,
    said_by         text not null,
    said_on         date,
    evidence        text not null,
    functions       text not null,
    model           text not null,
    own_number      text not null,
    supplier_number text not null,
    agreement       text not null,
    agreement_on    date,
    assessment      text not null,
    assessment_on   date,
    explicit_mark   text not null,
    explicit_where  text not null,
    implicit_mark   text not null,
    implicit_file   text not null,
    primary key (app, version)
);

-- What the last check found, point by point.
create table shelf_check (
    app    bigint not null references shelf_app (id),
    point  text not null,
    grade  text not null,
    said   text not null,
    params text not null,                       -- parted by line feeds
    source text not null,
    as_of  timestamptz,
    at     timestamptz not null,
    primary key (app, point)
);

-- A check that came out otherwise than the one before, until a person has dealt with it.
create table shelf_change (
    id           bigint generated always as identity primary key,
    organisation bigint not null,
    app          bigint not null references shelf_app (id),
    point        text not null,
    was          text not null,
    now          text not null,
    proposes     text not null,
    at           timestamptz not null,
    done_at      timestamptz,
    done_by      text,
    words        text
);
create unique index shelf_change_open on shelf_change (app, point) where done_at is null;
create index shelf_change_organisation on shelf_change (organisation, id) where done_at is null;

-- Only ever added. The secret opens the letter to the developer.
create table shelf_decision (
    id           bigint generated always as identity primary key,
    organisation bigint not null,
    app          bigint not null references shelf_app (id),
    act          text not null,
    from_state   text not null,
    to_state     text not null,
    emergency    boolean not null,
    facts        text not null,
    rule         text not null,
    citation_zh  text not null,
    citation_en  text not null,
    appeal       text not null,
    person       bigint not null,
    by_whom      text not null,
    at           timestamptz not null,
    secret_mark   text not null unique,
    secret_sealed bytea not null,
    overturns    bigint references shelf_decision (id)
);
create index shelf_decision_app on shelf_decision (app, id);
create index shelf_decision_organisation on shelf_decision (organisation, id);

-- The second look after an emergency.
create table shelf_look (
    decision bigint primary key references shelf_decision (id),
    stands   boolean not null,
    reasons  text not null,
    person   bigint not null,
    by_whom  text not null,
    at       timestamptz not null
);

create table shelf_appeal (
    id             bigint generated always as identity primary key,
    organisation   bigint not null,
    decision       bigint not null unique references shelf_decision (id),
    words_sealed   bytea not null,
    contact_sealed bytea not null,
    at             timestamptz not null,
    outcome        text,
    reasons        text,
    person         bigint,
    by_whom        text,
    decided_at     timestamptz
);
create index shelf_appeal_organisation on shelf_appeal (organisation, id);

-- What happened to an app, for people to read; only ever added.
create table shelf_event (
    id      bigint generated always as identity primary key,
    app     bigint not null references shelf_app (id),
    at      timestamptz not null,
    by_whom text not null,
    kind    text not null,
    words   text not null
);
create index shelf_event_app on shelf_event (app, id);

-- A check of a whole shelf. It goes on after last_app, on whichever node takes its row next; night is the day of a check that
-- the clock began.
create table shelf_round (
    id           bigint generated always as identity primary key,
    organisation bigint not null,
    night        date,
    begun_at     timestamptz not null,
    by_whom      text not null,
    last_app     bigint not null default 0,
    total        int not null,
    done         int not null default 0,
    changes      int not null default 0,
    ended_at     timestamptz
);
create unique index shelf_round_night on shelf_round (organisation, night) where night is not null;
create unique index shelf_round_running on shelf_round (organisation) where ended_at is null;
