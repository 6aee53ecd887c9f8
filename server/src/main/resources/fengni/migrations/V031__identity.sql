-- How real identities are verified: an editable list, each entry with the source that names it.
create table identity_method (
    code text primary key,
    version bigint not null,
    name_zh text not null,
    name_en text not null,
    source text not null,
    retired boolean not null default false
);
insert into identity_method (code, version, name_zh, name_en, source) values
    ('mobile_number', 1, '移动电话号码', 'mobile phone number', '深度合成管理规定第九条'),
    ('id_number', 1, '身份证件号码', 'identity document number', '深度合成管理规定第九条'),
    ('credit_code', 1, '统一社会信用代码', 'unified social credit code', '深度合成管理规定第九条'),
    ('network_identity_number', 1, '国家网络身份认证公共服务：网号', 'national network identity service: number', '深度合成管理规定第九条；国家网络身份认证公共服务管理办法'),
    ('network_identity_certificate', 1, '国家网络身份认证公共服务：网证', 'national network identity service: certificate', '深度合成管理规定第九条；国家网络身份认证公共服务管理办法');

-- Users of a service, as the service attests them.
create table end_user (
    id bigint generated always as identity,
    version bigint not null,
    service bigint not null references service,
    name text not null,
    method text not null references identity_method,
    attested_at timestamptz not null,
    attested_by text not null,
    reference_sealed bytea not null default '',
    reference_index text not null default '',
    withdrawn_at timestamptz,
    withdrawn_by text not null default '',
    primary key (service, name)
);
create unique index end_user_id on end_user (id);
create index end_user_version on end_user (version);

-- Every policy ever chosen; the newest of a service is in force.
create table identity_policy (
    id bigint generated always as identity primary key,
    version bigint not null,
    service bigint not null references service,
    kind text not null,
    credit_code text not null default '',
    reason text not null,
    signed_by text not null,
    at timestamptz not null
);
create index identity_policy_service on identity_policy (service, id);

-- Every consent statement ever published; the newest of a service is in force.
create table consent_statement (
    id bigint generated always as identity primary key,
    version bigint not null,
    service bigint not null references service,
    edition text not null,
    words text not null,
    at timestamptz not null,
    by_whom text not null,
    unique (service, edition)
);

create table consent_acceptance (
    version bigint not null,
    service bigint not null,
    user_name text not null,
    statement bigint not null references consent_statement,
    at timestamptz not null,
    by_whom text not null,
    primary key (service, user_name, statement),
    foreign key (service, user_name) references end_user (service, name)
);
create index consent_acceptance_version on consent_acceptance (version);
