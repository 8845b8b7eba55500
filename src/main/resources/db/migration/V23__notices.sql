-- What an administrator has to know although nobody was looking. The same thing again within a day is counted, not repeated:
-- open_key names what is still being counted, and is null afterwards.
create table notices (
    id uuid not null primary key,
    kind varchar(32) not null,
    connection_id uuid not null,
    source varchar(256) not null,
    run_id uuid,
    run_kind varchar(8),
    domain_id uuid,
    domain varchar(113),
    failure_cause varchar(40),
    failed_rows bigint not null,
    times bigint not null,
    first_at timestamp with time zone not null,
    last_at timestamp with time zone not null,
    open_key varchar(200),
    constraint notices_open_key_unique unique (open_key)
);
create index notices_by_time on notices (last_at);
create index notices_by_domain on notices (domain_id, run_kind);

-- Each administrator reads on their own.
create table notice_reads (
    reader varchar(320) not null,
    notice_id uuid not null references notices (id) on delete cascade,
    constraint notice_reads_pk primary key (reader, notice_id)
);
create index notice_reads_by_notice on notice_reads (notice_id);
