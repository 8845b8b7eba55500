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

-- The orders of the list: a page is read from where the one before ended, so each needs its index. Text and times that
-- are not there have a place of their own (UserOrder), without which a row comparison would lose them.
create index users_by_created_at on users (created_at, id);
create index users_by_upn on users (coalesce(upn_key, ''), id);
create index users_by_last_sign_in on users (coalesce(last_sign_in_at, timestamp with time zone '1970-01-01 00:00:00+00:00'), id);

-- The filters. What many users have is found along the order, what few have by these; with few different values such an
-- index is small, and a new user is written at the end of it.
create index users_by_status on users (status);
create index users_by_has_password on users (has_password);
create index users_by_link_source on users (link_source);
create index users_by_lock on users (locked_until) where locked_until is not null;
