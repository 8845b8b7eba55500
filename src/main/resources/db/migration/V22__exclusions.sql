-- People whom an administrator has left out of a domain's syncs, until that is taken back. The key is the object of the
-- source, or the user who is to be deleted and has none there.
create table exclusions (
    domain_id uuid not null references connection_domains (id) on delete cascade,
    person_key varchar(64) not null,
    username varchar(320) not null,
    display_name varchar(256) not null,
    upn varchar(320) not null,
    search_text varchar(2400) not null,
    note varchar(500) not null,
    excluded_by varchar(200) not null,
    excluded_at timestamp with time zone not null,
    constraint exclusions_pk primary key (domain_id, person_key)
);
create index exclusions_by_time on exclusions (domain_id, excluded_at, person_key);

-- What a row was before a person excluded it, or before that brought it into conflict. Without an order it was excluded
-- before the plan was judged, and cannot become that any more.
alter table plan_rows add column was_action varchar(8);
alter table plan_rows add column was_order smallint;
alter table plan_rows add column was_reason varchar(40);
alter table plan_rows add column was_arguments varchar(2000);
alter table plan_rows add column was_warnings varchar(100);
alter table plan_rows add column was_pairing varchar(24);

alter table plans add column excluded bigint default 0 not null;
alter table plans add column blocked bigint default 0 not null;
