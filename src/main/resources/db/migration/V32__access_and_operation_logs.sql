-- Who came, went, or was turned away. Of a name that belongs to nobody nothing is kept but a mark (UnknownNames): people
-- type passwords into the wrong field. A flood is one row for each minute, reason and network, with its number.
create table access_log (
    id uuid not null primary key,
    happened_at timestamp with time zone not null,
    event varchar(24) not null,
    reason varchar(24),
    user_id uuid,
    username varchar(64),
    user_key varchar(64) not null,
    unknown_mark varchar(8),
    attempts bigint not null,
    address varchar(64) not null,
    browser varchar(40),
    platform varchar(40),
    user_agent varchar(400) not null
);
create index access_log_by_time on access_log (happened_at, id);
create index access_log_by_user on access_log (user_id, happened_at, id);
create index access_log_by_event on access_log (event, happened_at, id);
create index access_log_by_reason on access_log (reason, happened_at, id);

-- What administrators did. A row is there before the act begins, UNFINISHED, and is completed behind it.
create table admin_operations (
    id uuid not null primary key,
    happened_at timestamp with time zone not null,
    actor varchar(64) not null,
    actor_key varchar(64) not null,
    operation varchar(60) not null,
    result varchar(24) not null,
    status integer,
    told varchar(100),
    target_kind varchar(30),
    target_id uuid,
    target_name varchar(320),
    targets integer not null,
    address varchar(64) not null,
    browser varchar(40),
    platform varchar(40),
    user_agent varchar(400) not null
);
create index admin_operations_by_time on admin_operations (happened_at, id);
create index admin_operations_by_operation on admin_operations (operation, happened_at, id);
create index admin_operations_by_result on admin_operations (result, happened_at, id);

-- On whom, and old and new values; written in the transaction of the act. Without an item: the target alone.
create table admin_operation_changes (
    operation_id uuid not null references admin_operations (id) on delete cascade,
    position integer not null,
    happened_at timestamp with time zone not null,
    target_kind varchar(30) not null,
    target_id uuid,
    target_name varchar(320) not null,
    target_key varchar(320) not null,
    item varchar(40),
    old_value varchar(1000),
    new_value varchar(1000),
    constraint admin_operation_changes_pk primary key (operation_id, position)
);
create index admin_operation_changes_by_target on admin_operation_changes (target_id, happened_at);
