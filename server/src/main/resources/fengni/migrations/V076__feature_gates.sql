-- What a change of the feature database was warned of, and why a person made it all the same.
create table feature_confirmation (
    version bigint primary key,
    reason text not null,
    looked boolean not null, -- false: somebody did not wait for the look
    findings text not null -- JSON: code and params of each
);

-- Lists of other makes: what their words get, and which columns were chosen (empty: by their headings).
alter table feature_import
    add column severity text not null default 'medium',
    add column action_input text not null default 'review',
    add column action_output text not null default 'review',
    add column columns text not null default '';
