-- Files that people handed in. The content lies in sealed slices of 1 MB; a file that nobody owns within a day is removed.
create table attachment (
    id uuid primary key,
    name_sealed bytea not null,
    kind text not null,
    bytes bigint not null check (bytes > 0),
    sha256 text not null,
    at timestamptz not null,
    owner text not null
);
create index attachment_owner on attachment (owner, at);
create table attachment_content (
    attachment uuid not null references attachment (id) on delete cascade,
    slice int not null,
    sealed bytea not null,
    primary key (attachment, slice)
);
