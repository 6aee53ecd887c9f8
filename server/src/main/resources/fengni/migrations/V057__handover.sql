-- Handing over: roles and open work pass to another person of the organisation once that person has accepted.
create table person_handover (
    id bigint generated always as identity primary key,
    organisation bigint not null,
    giver bigint not null references person (id),
    taker bigint not null references person (id),
    roles text[] not null,
    reason text not null,
    proposed_by text not null,
    proposed_at timestamptz not null,
    outcome text check (outcome in ('ACCEPTED', 'DECLINED', 'CANCELLED')),
    closed_at timestamptz,
    check (giver <> taker),
    check ((outcome is null) = (closed_at is null))
);
create unique index person_handover_pending on person_handover (organisation, giver) where outcome is null;
create index person_handover_taker on person_handover (taker) where outcome is null;

-- A row of the audit belongs to the organisation for which its person acted, also after that person's roles have passed on.
alter table access_audit add column organisation bigint;
update access_audit set organisation = (
    select min(g.organisation) from person_grant g where g.person = access_audit.person
);
create index access_audit_organisation on access_audit (organisation, id);
