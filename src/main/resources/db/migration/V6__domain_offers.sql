-- How the wait for a consent to take effect goes on; written at every try.
create table access_waits (
    connection_id uuid not null primary key references connections (id),
    -- raised by every new wait: an answer to an earlier one counts no more
    episode integer not null,
    since timestamp with time zone not null,
    tries integer not null,
    last_at timestamp with time zone,
    -- null: there is no further try
    next_at timestamp with time zone
);

-- What a source told about its domains last, for the domain settings to offer. All of it can be read again.
create table domain_readings (
    connection_id uuid not null primary key references connections (id),
    requested_at timestamp with time zone not null,
    listed_at timestamp with time zone,
    finished_at timestamp with time zone,
    -- reading stopped at the preview's bound: its numbers are "at least"
    partial boolean not null,
    failure_cause varchar(40),
    failure_code varchar(100),
    failure_request_id varchar(100)
);

create table domain_offers (
    connection_id uuid not null references connections (id),
    name varchar(113) not null,
    verified boolean not null,
    federated boolean not null,
    is_initial boolean not null,
    is_standard boolean not null,
    users bigint,
    -- lists are kept with a line an entry
    on_premises bigint,
    samples varchar(400),
    refused_on bigint,
    refused_on_examples varchar(400),
    refused_off bigint,
    refused_off_examples varchar(400),
    constraint domain_offers_pk primary key (connection_id, name)
);

-- Local parts that people of several domains share: one Username for all of them when UPN Mode is off.
create table username_clashes (
    connection_id uuid not null references connections (id),
    position integer not null,
    domains varchar(8000) not null,
    usernames bigint not null,
    examples varchar(400) not null,
    constraint username_clashes_pk primary key (connection_id, position)
);
