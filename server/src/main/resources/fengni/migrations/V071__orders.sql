-- What a supervision order stops, as every node reads it (深度合成管理规定, Art. 21(2)). One row an order; lifting marks it.
create table order_measure (
    order_id bigint primary key,
    version bigint not null,
    organisation bigint not null,
    services bigint[] not null,
    stops text[] not null check (stops <@ array['service', 'updates', 'registration']),
    authority text not null,
    number text not null,
    since timestamptz not null,
    until_at timestamptz,
    lifted_at timestamptz
);
create index order_measure_version on order_measure (version);
create index order_measure_standing on order_measure (organisation) where lifted_at is null;

-- When a node first acted by an order, or by its end.
create table order_applied (
    order_id bigint not null references order_measure,
    node text not null,
    lifted boolean not null,
    at timestamptz not null,
    streams_ended integer not null,
    primary key (order_id, node, lifted)
);

-- What a kind of order stops here, with where that is taken from; an order keeps what stood when it was confirmed.
create table order_effect (
    kind text primary key check (kind in ('information_updates', 'account_registration', 'service', 'other')),
    stops text[] not null check (stops <@ array['service', 'updates', 'registration']),
    source_zh text not null,
    source_en text not null,
    confidence text not null check (confidence in ('high', 'low'))
);
insert into order_effect (kind, stops, source_zh, source_en, confidence) values
    ('service', array['service'],
     '深度合成管理规定第二十一条第二款“暂停……其他相关服务”：网关拒绝请求，正在输出的回答立即结束，测试人员同样不能使用。',
     'Deep synthesis provisions, Art. 21(2), suspending "other related services": the gateway refuses requests and ends running answers; testers are refused too.',
     'high'),
    ('account_registration', array['registration'],
     '深度合成管理规定第二十一条第二款“暂停……用户账号注册”：不登记新用户、不恢复已撤回的用户，首次出现的用户不予接入；已有用户不受影响。',
     'Deep synthesis provisions, Art. 21(2), suspending account registration: no new user is registered, none withdrawn comes back, nobody seen for the first time is let in; users of before are not touched.',
     'high'),
    ('information_updates', array['updates'],
     '深度合成管理规定第二十一条第二款“暂停信息更新”，条文未界定范围。本系统按“不再向用户提供新生成的内容”执行；日志、处置、投诉、公示和各类表单照常。执行范围以文书和主管部门的意见为准。',
     'Deep synthesis provisions, Art. 21(2), suspending information updates; the text does not say how far. Here: no newly generated content goes to users, while logs, disposals, complaints, disclosures and forms go on. The document and the authority''s view prevail.',
     'low'),
    ('other', array[]::text[],
     '由人员执行并记录完成情况。', 'Carried out by people, who write down what was done.', 'high');

-- Orders as they came; what happened to one are its steps, only ever added.
create table supervision_order (
    id bigint generated always as identity primary key,
    organisation bigint not null,
    letter uuid unique,
    registry text not null default '',
    authority text not null,
    number text not null,
    day date not null,
    kinds text[] not null check (kinds <> '{}'),
    other text not null,
    whole boolean not null,
    services bigint[] not null,
    named text[] not null,
    until_day date,
    reason text not null,
    citation text not null,
    report_by date
);
create index supervision_order_organisation on supervision_order (organisation, id);
create unique index supervision_order_document on supervision_order (organisation, authority, number) where letter is null;
create table supervision_order_step (
    id bigint generated always as identity primary key,
    order_id bigint not null references supervision_order,
    act text not null,
    words text not null,
    number text not null,
    day date,
    person bigint not null,
    by_whom text not null,
    at timestamptz not null
);
create index supervision_order_step_order on supervision_order_step (order_id, id);

-- Switches of an organisation, each with who turned it.
create table supervision_setting (
    organisation bigint not null,
    name text not null check (name in ('act_on_entry', 'act_on_arrival', 'cases_only')),
    on_now boolean not null,
    by_whom text not null,
    at timestamptz not null,
    primary key (organisation, name)
);

-- The registry face: orders that its officers issue to operators, with their steps, only ever added.
create table registry_order (
    id bigint generated always as identity primary key,
    name uuid not null unique,
    operator text not null,
    operator_name text not null,
    authority text not null,
    number text not null,
    day date not null,
    kinds text[] not null check (kinds <> '{}'),
    other text not null,
    services text[] not null,
    until_day date,
    reason text not null,
    citation text not null,
    report_by date
);
create index registry_order_operator on registry_order (operator);
create table registry_order_step (
    id bigint generated always as identity primary key,
    order_id bigint not null references registry_order,
    act text not null,
    words text not null,
    number text not null,
    day date,
    file_names text[] not null,
    file_digests text[] not null,
    person bigint not null,
    by_whom text not null,
    at timestamptz not null
);
create index registry_order_step_order on registry_order_step (order_id, id);
