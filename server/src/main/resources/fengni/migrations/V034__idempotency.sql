-- Answers to POST requests that named an Idempotency-Key; kept for a day.
create table idempotency (
    caller text not null,
    key text not null,
    request_digest text not null,
    at timestamptz not null,
    status int not null default 0,
    content_type text not null default '',
    location text not null default '',
    body_sealed bytea not null default '',
    primary key (caller, key)
);
create index idempotency_at on idempotency (at);
