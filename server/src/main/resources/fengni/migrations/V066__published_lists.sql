-- Published lists of others, as somebody brought them in: a preview until a person confirms it, withdrawn with a reason.

create table registry_list_import (
    id bigint generated always as identity primary key,
    state text not null check (state in ('preview', 'in_use', 'withdrawn')),
    title text not null,
    published date not null,
    source text not null,
    file_name text not null,
    sha256 text not null,
    rows_read int not null,
    read_at timestamptz not null,
    read_by text not null,
    confirmed_at timestamptz,
    confirmed_by text not null default '',
    withdrawn_at timestamptz,
    withdrawn_by text not null default '',
    reason text not null default '',
    constraint confirmed check ((state = 'preview') = (confirmed_at is null)),
    constraint withdrawn check ((state = 'withdrawn') = (withdrawn_at is not null))
);
-- The same file answers once.
create unique index registry_list_import_in_use on registry_list_import (sha256) where state = 'in_use';

-- The file as it was handed in: what no column takes still stands there.
create table registry_list_file (
    import bigint primary key references registry_list_import on delete cascade,
    content bytea not null
);

-- key is the number in lower case, since letter case of published numbers is irregular; words and grams are for the search.
create table registry_list_row (
    id bigint generated always as identity primary key,
    import bigint not null references registry_list_import on delete cascade,
    series text not null,
    number text not null,
    key text not null,
    name text not null,
    role text not null,
    category text not null,
    subject text not null,
    product_names text[] not null,
    product_forms text[] not null,
    purpose text not null,
    place text not null,
    date text not null,
    remark text not null,
    cancelled boolean not null,
    part text not null,
    part_name text not null,
    line int not null,
    words text not null,
    grams text[] not null,
    unique (import, key)
);
create index registry_list_row_key on registry_list_row (key);
create index registry_list_row_grams on registry_list_row using gin (grams);

create table registry_list_finding (
    id bigint generated always as identity primary key,
    import bigint not null references registry_list_import on delete cascade,
    code text not null,
    taken boolean not null,
    part text not null,
    part_name text not null,
    line int not null,
    params text[] not null,
    cells text[] not null
);
create index registry_list_finding_import on registry_list_finding (import, id);

-- The registry's own list is searched in the same way. What stands in it already is folded as the program folds.
alter table registry_filing add column words text not null default '';
alter table registry_filing add column grams text[] not null default '{}';
update registry_filing set words = translate(
    number || ' ' || algorithm || ' ' || subject || ' ' || array_to_string(product_names, ' '),
    'ABCDEFGHIJKLMNOPQRSTUVWXYZＡＢＣＤＥＦＧＨＩＪＫＬＭＮＯＰＱＲＳＴＵＶＷＸＹＺａｂｃｄｅｆｇｈｉｊｋｌｍｎｏｐｑｒｓｔｕｖｗｘｙｚ０１２３４５６７８９（），．－：；！？　',
    'abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyz0123456789(),.-:;!? ');
update registry_filing f set grams = (
    select coalesce(array_agg(distinct gram), '{}') from (
        select substr(f.words, at, 2) as gram from generate_series(1, length(f.words) - 1) at
        union select substr(f.words, at, 3) from generate_series(1, length(f.words) - 2) at
            where substr(f.words, at, 3) ~ '^[ -~]{3}$'
        union select substr(f.words, at, 1) from generate_series(1, length(f.words)) at
            where substr(f.words, at, 1) !~ '^[ -~]$') grams);
create index registry_filing_grams on registry_filing using gin (grams);
