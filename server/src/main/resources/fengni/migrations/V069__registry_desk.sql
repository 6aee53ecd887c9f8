-- The desk complete: desks by place, what officers do there beside the procedure, the yearly verification.

-- Local desks do the first review of what is registered in their places, the central one decides. None: everybody does all.
create table registry_desk (
    id bigint generated always as identity primary key,
    name text not null,
    kind text not null check (kind in ('local', 'central')),
    closed boolean not null default false
);
create unique index registry_desk_central on registry_desk (kind) where kind = 'central' and not closed;
create unique index registry_desk_name on registry_desk (name) where not closed;

-- The first two, four or six digits of division codes; the longest that fits counts.
create table registry_desk_prefix (
    prefix text primary key check (prefix ~ '^([0-9]{2}){1,3}$'),
    desk bigint not null references registry_desk
);

create table registry_seat (
    desk bigint not null references registry_desk,
    person bigint not null,
    login text not null,
    primary key (desk, person)
);

-- Division: of the subject's credit code as it came in; empty means that of whoever sent it. Desk: where it was passed on to.
alter table registry_dossier
    add column division text not null default '',
    add column desk bigint references registry_desk;

-- Where each dossier is reviewed: the one place where this is worked out. A closed desk passes its work on.
create view registry_place as
select d.id as dossier, p.division, f.desk as first_desk, c.id as central_desk,
    case when d.state in ('proposed', 'change-proposed', 'cancellation-proposed', 'removal-proposed')
        then coalesce(c.id, f.desk) else coalesce(f.desk, c.id) end as present_desk
from registry_dossier d
cross join lateral (select coalesce(nullif(d.division, ''), substr(d.operator, 3, 6)) as division) p
cross join lateral (select coalesce(
    (select k.id from registry_desk k where k.id = d.desk and not k.closed),
    (select x.desk from registry_desk_prefix x where starts_with(p.division, x.prefix)
     order by length(x.prefix) desc limit 1)) as desk) f
left join registry_desk c on c.kind = 'central' and not c.closed;

-- Steps beside the procedure: passed to another desk, given back, handed over, taken over. Only ever added.
create table registry_move (
    id bigint generated always as identity primary key,
    dossier bigint not null references registry_dossier,
    revision bigint not null,
    act text not null check (act in ('transfer', 'give_back', 'hand_over', 'take_over')),
    person bigint not null,
    login text not null,
    pseudonym text not null,
    towards text not null,
    reason bytea not null,
    at timestamptz not null,
    unique (dossier, revision)
);

-- What the operator said to a removal that is proposed, and on which day it was heard. Only ever added.
create table registry_hearing (
    id bigint generated always as identity primary key,
    dossier bigint not null references registry_dossier,
    revision bigint not null,
    heard_on date not null,
    said bytea not null,
    person bigint not null,
    login text not null,
    pseudonym text not null,
    at timestamptz not null,
    unique (dossier, revision)
);

-- One row: whose filings are verified every year, since when, and how many days before the day they are put on the list.
create table registry_yearly_rule (
    one boolean primary key default true check (one),
    scope text not null,
    ahead int not null check (ahead between 0 and 180),
    since date not null,
    set_at timestamptz not null,
    set_by text not null
);

-- What officers noted of a filed algorithm: that it is offered in a companion service.
create table registry_companion (
    dossier bigint primary key references registry_dossier,
    companion boolean not null,
    reason bytea not null,
    login text not null,
    at timestamptz not null
);

-- One verification of one year; four eyes hold here too.
create table registry_yearly (
    id bigint generated always as identity primary key,
    dossier bigint not null references registry_dossier,
    due_on date not null,
    basis text not null,
    state text not null check (state in ('open', 'taken', 'proposed', 'in-order', 'points', 'lapsed')),
    revision bigint not null default 1,
    good boolean not null default false,
    first_officer bigint not null default 0,
    second_officer bigint not null default 0,
    opened_at timestamptz not null,
    answered_at timestamptz,
    unique (dossier, due_on),
    constraint yearly_four_eyes check (second_officer = 0 or second_officer <> first_officer),
    constraint yearly_by_two check (
        state not in ('in-order', 'points') or (first_officer <> 0 and second_officer <> 0 and answered_at is not null))
);
create index registry_yearly_state on registry_yearly (state, due_on);

-- Only ever added; what officers write is sealed.
create table registry_yearly_step (
    id bigint generated always as identity primary key,
    yearly bigint not null references registry_yearly,
    revision bigint not null,
    act text not null,
    login text not null,
    pseudonym text not null,
    said bytea not null,
    at timestamptz not null,
    unique (yearly, revision)
);

create table registry_yearly_point (
    step bigint not null references registry_yearly_step,
    place int not null,
    field text not null,
    remark bytea not null,
    primary key (step, place)
);
