-- The feature database. A retired entry stays, with who retired it and why.
-- The states of the review (proposed, shadow) come later; what is added here is admitted.
create sequence feature_number;
create table feature (
    number bigint primary key default nextval('feature_number'),
    id text not null unique,
    version bigint not null,
    kind text not null check (kind in ('literal', 'allow')),
    pattern text not null,
    risk_class text not null,
    severity text not null,
    action_input text not null,
    action_output text not null,
    source text not null,
    proposer text not null,
    reason text not null,
    added_at timestamptz not null,
    state text not null check (state in ('proposed', 'shadow', 'admitted', 'retired')),
    state_at timestamptz not null,
    state_by text not null,
    state_reason text not null
);
create index feature_version on feature (version);
