-- What the module credentials tells of a user through this module's commands, for the list and its file.
alter table users add column password_terms varchar(16);
alter table users add column locked_until timestamp with time zone;
alter table deleted_users add column password_terms varchar(16);
alter table deleted_users add column locked_until timestamp with time zone;
update users set password_terms = (
    select case when c.change_required then 'FORCE_CHANGE' else c.expiry end from credentials c where c.user_id = users.id)
where has_password;
update deleted_users set password_terms = (
    select case when c.change_required then 'FORCE_CHANGE' else c.expiry end from credentials c where c.user_id = deleted_users.id)
where has_password;

-- What an administrator wants with many users: stored when it is asked, so that what was confirmed is what is done.
create table user_operations (
    id uuid not null primary key,
    action varchar(40) not null,
    state varchar(16) not null,
    asked_by varchar(64) not null,
    asked_at timestamp with time zone not null,
    started_at timestamp with time zone,
    finished_at timestamp with time zone,
    total bigint not null,
    done bigint not null,
    left_out bigint not null
);
create index user_operations_by_time on user_operations (asked_at);

-- Positions have no gaps: what is done and left out together is how far the operation is.
create table user_operation_rows (
    operation_id uuid not null references user_operations (id) on delete cascade,
    position bigint not null,
    user_id uuid not null,
    username varchar(64) not null,
    outcome varchar(24),
    constraint user_operation_rows_pk primary key (operation_id, position)
);

-- The orders of the list. H2 has no index on an expression; it sorts the others when they are asked for.
create index users_by_created_at on users (created_at, id);
