-- Uploads of initial passwords. No plaintext: a hash waits in its row until it is imported or an hour has passed.
create table password_batches (
    id uuid not null primary key,
    state varchar(16) not null,
    file_name varchar(200) not null,
    uploaded_by varchar(64) not null,
    uploaded_at timestamp with time zone not null,
    change_required boolean not null,
    good bigint not null,
    left_out bigint not null,
    wrong bigint not null,
    hashed bigint not null,
    imported bigint not null,
    failed bigint not null,
    -- of the process that works on it; an old one means that it died
    heartbeat_at timestamp with time zone not null,
    finished_at timestamp with time zone
);
create index password_batches_by_time on password_batches (uploaded_at);

create table password_batch_rows (
    batch_id uuid not null references password_batches (id) on delete cascade,
    line bigint not null,
    user_id uuid not null,
    username varchar(64) not null,
    password_hash varchar(512),
    outcome varchar(16) not null,
    constraint password_batch_rows_pk primary key (batch_id, line)
);

create table password_batch_problems (
    batch_id uuid not null references password_batches (id) on delete cascade,
    position integer not null,
    line bigint not null,
    column_name varchar(200) not null,
    message varchar(80) not null,
    arguments varchar(1000) not null,
    constraint password_batch_problems_pk primary key (batch_id, position)
);
