-- No foreign key to users: the credentials of a deleted user are kept as long as the recycle bin keeps the user.
create table credentials (
    user_id uuid not null primary key,
    password_hash varchar(512) not null,
    password_set_at timestamp with time zone not null,
    change_required boolean not null,
    expiry varchar(24) not null,
    failed_attempts integer not null,
    locked_until timestamp with time zone
);

create table password_policy (
    id integer not null primary key,
    version bigint not null,
    level varchar(40) not null,
    minimum_length integer not null
);
