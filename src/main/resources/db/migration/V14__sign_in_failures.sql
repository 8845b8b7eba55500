-- Failed sign-ins by user and where they came from, so that strangers lock out themselves and not the user.
create table sign_in_failures (
    user_id uuid not null,
    origin varchar(64) not null,
    failed_attempts integer not null,
    locked_until timestamp with time zone,
    last_failure_at timestamp with time zone not null,
    constraint sign_in_failures_pk primary key (user_id, origin)
);
create index sign_in_failures_by_time on sign_in_failures (last_failure_at);
