-- How far a connection's changes were read. A round's changes and its cursor are written in one transaction; whoever
-- writes has seen the round before, so that of two readers one is dropped.
create table feeds (
    connection_id uuid not null primary key references connections (id) on delete cascade,
    round bigint not null,
    -- null: only a whole listing can say what has changed
    change_cursor varchar(20000),
    cursor_at timestamp with time zone,
    read_at timestamp with time zone,
    -- changes of this round and of those before it may be gone
    pruned bigint not null
);

-- Who was changed, with the last round that told it.
create table feed_changes (
    connection_id uuid not null references feeds (connection_id) on delete cascade,
    object_id varchar(64) not null,
    round bigint not null,
    told_at timestamp with time zone not null,
    -- in lower case; null when no user principal name was told
    upn_domain varchar(320),
    constraint feed_changes_pk primary key (connection_id, object_id)
);
create index feed_changes_by_round on feed_changes (connection_id, round);

-- The last round that a domain's users reflect; null: the domain needs a whole listing.
create table feed_places (
    domain_id uuid not null primary key references connection_domains (id) on delete cascade,
    connection_id uuid not null references connections (id) on delete cascade,
    consumed bigint,
    listed_at timestamp with time zone
);
create index feed_places_by_connection on feed_places (connection_id);
