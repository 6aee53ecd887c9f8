-- Papers as they were made, and what scans of them say; only ever added. The file lies sealed with the attachments, and
-- "printed" holds nothing that tells of a person.
create table filing_paper (
    id bigint generated always as identity primary key,
    dossier bigint not null references filing_dossier (id),
    outline text not null,
    language text not null,
    number int not null,
    outlines text not null,
    dossier_version bigint not null,
    subject_version bigint not null,
    content text not null,
    reference text not null,
    printed jsonb not null,
    gaps int not null,
    file uuid not null,
    made_by text not null,
    made_at timestamptz not null,
    receipt text not null,
    unique (dossier, outline, language, number)
);

create table filing_scan (
    id bigint generated always as identity primary key,
    dossier bigint not null references filing_dossier (id),
    field text not null,
    file text not null,
    reading text not null,
    reference text not null,
    content text not null,
    read_by text not null,
    read_at timestamptz not null
);
create index filing_scan_dossier on filing_scan (dossier, id);
