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
