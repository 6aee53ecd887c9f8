-- How the words of an entry are sought, and what a hit leads to elsewhere than in prompts and answers.
alter table feature drop constraint feature_kind_check;
alter table feature
    add check (kind in ('literal', 'class', 'regex', 'combo', 'allow')),
    add column revision integer not null default 1 check (revision >= 1),
    add column views text[] not null default '{glyph}',
    add column layout boolean not null default false,
    add column encoded boolean not null default true,
    add column whole_word boolean not null default false,
    add column gap integer not null default 3 check (gap between 0 and 8),
    add column contexts text[] not null default '{}'; -- such as nickname=block

-- Every change of every entry; nothing here is ever changed. Entries from before have version 0 where it is not known.
create table feature_change (
    number bigint generated always as identity primary key,
    version bigint not null,
    feature text not null references feature (id),
    what text not null check (what in ('added', 'retired', 'readmitted')),
    at timestamptz not null,
    by text not null,
    reason text not null
);
create index feature_change_version on feature_change (version);
create index feature_change_feature on feature_change (feature, number);
insert into feature_change (version, feature, what, at, by, reason)
    select case state when 'retired' then 0 else version end, id, 'added', added_at, proposer, reason
    from feature order by number;
insert into feature_change (version, feature, what, at, by, reason)
    select version, id, 'retired', state_at, state_by, state_reason
    from feature where state = 'retired' order by version, number;
