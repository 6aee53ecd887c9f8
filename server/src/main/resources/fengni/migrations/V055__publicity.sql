-- Numbers of filed or registered generative AI services, exactly as people entered them.
create table generative_number (
    id bigint generated always as identity primary key,
    service bigint not null,
    model text not null,
    number text not null,
    source text not null,
    entered date not null,
    made_at timestamptz not null,
    made_by text not null,
    unique (service, number)
);
