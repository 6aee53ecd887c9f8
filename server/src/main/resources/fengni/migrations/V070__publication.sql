-- Publication: notices in batches, the daily open dump, objections to published rows.

-- What an administrator sets; without a row the program's own values hold.
create table registry_publication (
    one boolean primary key default true check (one),
    dump_days int not null check (dump_days between 1 and 4000),
    objection_days int not null check (objection_days between 1 and 365),
    set_at timestamptz not null,
    set_by text not null
);

-- A notice: a draft until a second officer publishes it under the next number.
create table registry_batch (
    id bigint generated always as identity primary key,
    version int not null default 1,
    feed_id uuid not null default gen_random_uuid(),
    kind text not null check (kind in ('granted', 'ended', 'correction')),
    corrects int,
    title text not null,
    body text not null,
    dated date not null,
    author bigint not null,
    writer bigint not null,
    writer_login text not null,
    made_at timestamptz not null,
    number int unique,
    publisher bigint,
    publisher_login text,
    published_at timestamptz,
    registry_name text,
    registry_statement text,
    constraint batch_four_eyes check (publisher is null or (publisher <> author and publisher <> writer)),
    constraint batch_published_whole check (num_nulls(
        number, publisher, publisher_login, published_at, registry_name, registry_statement) in (0, 6)),
    constraint batch_corrects check ((kind = 'correction') = (corrects is not null))
);

create table registry_batch_entry (
    batch bigint not null references registry_batch on delete cascade,
    place int not null,
    kind text not null,
    number text not null references registry_number,
    version int not null,
    primary key (batch, place)
);
-- Each grant and each end is announced once.
create unique index registry_batch_entry_once on registry_batch_entry (kind, number);
create index registry_batch_entry_number on registry_batch_entry (number);

-- The papers of a published notice, byte for byte as they went out.
create table registry_batch_file (
    batch bigint not null references registry_batch,
    format text not null check (format in ('pdf', 'csv')),
    sha256 text not null,
    content bytea not null,
    primary key (batch, format)
);

-- A published notice never changes, whatever the program does.
create function registry_batch_stays() returns trigger language plpgsql as $$
begin
    raise exception 'notice % is published and never changes', old.number;
end $$;
create trigger registry_batch_stays before update or delete on registry_batch
    for each row when (old.number is not null) execute function registry_batch_stays();

-- The open dump of a day. Files lie in pieces named by their own digest: what did not change since the day before is
-- kept once. Manifests stay when the files of an old day are removed, so that their chain stays whole.
create table registry_dump (
    day date primary key,
    made_at timestamptz not null,
    entries int not null,
    manifest text not null,
    manifest_sha256 text not null,
    removed_at timestamptz
);
create table registry_dump_file (
    day date not null references registry_dump,
    format text not null check (format in ('csv', 'jsonl')),
    sha256 text not null,
    bytes bigint not null,
    lines int not null,
    primary key (day, format)
);
create table registry_dump_piece (
    sha256 text primary key,
    content bytea not null
);
create table registry_dump_part (
    day date not null,
    format text not null,
    place int not null,
    piece text not null references registry_dump_piece,
    primary key (day, format, place)
);
create index registry_dump_part_piece on registry_dump_part (piece);

-- Objections to published rows. What people wrote is sealed; of a receipt code only its keyed digest is here.
create table registry_objection (
    id bigint generated always as identity primary key,
    version int not null default 1,
    code_digest text not null unique,
    number text not null references registry_number,
    record_version int not null,
    relation text not null,
    about text not null,
    told_sealed bytea not null,
    contact_sealed bytea not null,
    at timestamptz not null,
    due_on date not null,
    state text not null,
    change_asked boolean not null default false
);
create index registry_objection_state on registry_objection (state, due_on, id);
create index registry_objection_number on registry_objection (number, state);

-- Only ever added.
create table registry_objection_step (
    id bigint generated always as identity primary key,
    objection bigint not null references registry_objection,
    at timestamptz not null,
    act text not null,
    person bigint not null,
    login text not null,
    words_sealed bytea not null
);
create index registry_objection_step_objection on registry_objection_step (objection, id);

-- What an officer added to a public record after an objection. Only ever added.
create table registry_record_note (
    id bigint generated always as identity primary key,
    number text not null references registry_number,
    objection bigint not null unique references registry_objection,
    text text not null,
    at timestamptz not null
);
create index registry_record_note_number on registry_record_note (number, id);

create table registry_objection_attempt (
    source text primary key,
    attempts int not null,
    last_at timestamptz not null
);
create index registry_objection_attempt_last on registry_objection_attempt (last_at);
