-- Dossiers of the record filing, on the side of whoever files. A dossier's state is the fold of its events; its answers
-- are only ever added, so that the text of every version is known and two editors lose nothing.
create table filing_dossier (
    id bigint generated always as identity primary key,
    dossier uuid not null unique,
    organisation bigint not null references organisation (id),
    kind text not null check (kind in ('subject', 'algorithm')),
    version bigint not null default 1,
    sent int not null default 0,
    closed boolean not null default false,
    registry text not null default '',
    registry_base text not null default ''
);
create index filing_dossier_organisation on filing_dossier (organisation);
create unique index filing_dossier_one_subject on filing_dossier (organisation) where kind = 'subject' and not closed;

-- Product 0 is the dossier itself. Personal values stand in sealed, with value empty.
create table filing_answer (
    dossier bigint not null references filing_dossier (id),
    version bigint not null,
    product int not null,
    key text not null,
    value text not null,
    sealed bytea not null default '',
    by_whom text not null,
    at timestamptz not null,
    primary key (dossier, product, key, version)
);

create table filing_product (
    dossier bigint not null references filing_dossier (id),
    number int not null,
    removed boolean not null default false,
    primary key (dossier, number)
);

-- What happened, with letters that came too late or fitted no step: those count for nothing, and are there.
create table filing_event (
    id bigint generated always as identity primary key,
    dossier bigint not null references filing_dossier (id),
    sent int not null,
    act text not null,
    words text not null,
    counted boolean not null,
    by_whom text not null,
    at timestamptz not null
);
create index filing_event_dossier on filing_event (dossier);

create table filing_point (
    event bigint not null references filing_event (id),
    position int not null,
    field text not null,
    remark text not null,
    primary key (event, position)
);
