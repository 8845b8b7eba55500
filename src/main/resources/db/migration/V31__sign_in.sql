-- Attempts to sign in, counted by all nodes together: of a network, of a known device, and for a name (hashed).
create table sign_in_attempts (
    bucket varchar(80) not null primary key,
    -- minutes since 1970; the count is of this one
    epoch_minute bigint not null,
    attempts integer not null
);

-- Browsers in which somebody has signed in. The device is a hash of the browser's cookie and the username.
create table known_devices (
    device varchar(64) not null primary key,
    user_id uuid not null,
    used_at timestamp with time zone not null
);
create index known_devices_by_user on known_devices (user_id, used_at);
create index known_devices_by_time on known_devices (used_at);
