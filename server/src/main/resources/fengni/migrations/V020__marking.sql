-- How each service shows that its answers are synthetic. Rows are only added: the newest counts, the older ones tell
-- what stood when an answer left (deep synthesis provisions, Art. 17). A service without a row has the default.
create table label_policy (
    id          bigint generated always as identity primary key,
    version     bigint not null,      -- of the news that told the nodes
    service     bigint not null,
    form        text not null check (form in ('in_text', 'in_interface')),
    place       text not null check (place in ('start', 'end', 'both', '')),
    words       text not null,
    shown_where text not null,
    screenshot  text not null,        -- SHA-256 of the stored picture, or empty
    reason      text not null,
    signer      text not null,
    chosen_at   timestamptz not null
);
create index label_policy_newest on label_policy (service, id desc);
