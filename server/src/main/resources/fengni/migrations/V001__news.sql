-- One row: every change of control state bumps it inside its own transaction, every node polls it.
create table news (
    version bigint not null
);
insert into news (version) values (1);
