-- The life of a filing after it is filed, on both faces.

-- Applicant: with which answers and products each version was sent, or written down as filed elsewhere.
create table filing_edition (
    dossier bigint not null references filing_dossier (id),
    sent int not null,
    version bigint not null,
    products int[] not null,
    primary key (dossier, sent)
);
insert into filing_edition (dossier, sent, version, products)
select e.dossier, e.sent,
    coalesce((select max(a.version) from filing_answer a where a.dossier = e.dossier and a.at <= e.at), 1),
    array(select p.number from filing_product p where p.dossier = e.dossier and not p.removed order by p.number)
from filing_event e where e.act = 'submit' and e.counted
on conflict do nothing;

-- What a step brings beside one text: days, sources, numbers.
create table filing_particular (
    event bigint not null references filing_event (id),
    key text not null,
    value text not null,
    primary key (event, key)
);

-- The end of a service, as its filer is writing it down; sent as a request to cancel.
create table filing_ending (
    dossier bigint primary key references filing_dossier (id),
    ended date,
    arrangements text not null,
    reason text not null,
    by_whom text not null,
    at timestamptz not null
);

-- Two dossiers of one algorithm, one for each role.
create table filing_twin (
    provider bigint not null unique references filing_dossier (id),
    supporter bigint not null unique references filing_dossier (id),
    check (provider <> supporter)
);

-- Registry: the content in force and who decided it stay while another version is reviewed.
alter table registry_dossier
    add column filed_version int not null default 0,
    add column filed_first bigint not null default 0,
    add column filed_second bigint not null default 0,
    drop constraint decided_by_two,
    drop constraint filed_under_a_number;
update registry_dossier set filed_version = version, filed_first = first_officer, filed_second = second_officer
where state in ('approved', 'filed');
alter table registry_dossier
    add constraint decided_by_two check (
        state not in ('refused', 'cancelled', 'revoked') or (first_officer <> 0 and second_officer <> 0)),
    add constraint in_force_by_two check (
        (state not in ('approved', 'filed') and state not like 'change-%' and state not like 'cancellation-%')
        or (filed_version <> 0 and filed_first <> 0 and filed_second <> 0 and filed_first <> filed_second)),
    add constraint numbered_when_filed check (kind = 'subject' or (filed_version <> 0) = (number <> ''));

create table registry_change (
    dossier bigint not null,
    version int not null,
    why bytea not null,
    changed_on date not null,
    primary key (dossier, version),
    foreign key (dossier, version) references registry_version
);

create table registry_cancellation (
    dossier bigint not null,
    version int not null,
    ended date not null,
    arrangements bytea not null,
    reason bytea not null,
    primary key (dossier, version),
    foreign key (dossier, version) references registry_version
);

-- What a version of a public entry changed, as words of the list (备注).
alter table registry_filing add column changes text[] not null default '{}';

-- A number that ended stays in the list as that; it is never given again.
create table registry_tombstone (
    number text primary key references registry_number,
    state text not null check (state in ('cancelled', 'revoked')),
    at timestamptz not null
);
