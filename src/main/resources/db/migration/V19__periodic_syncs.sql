-- Who has decided whether a domain is synchronised by itself, and when it is next. No row: nobody has decided yet.
create table periodic_syncs (
    domain_id uuid not null primary key references connection_domains (id) on delete cascade,
    connection_id uuid not null references connections (id),
    enabled boolean not null,
    changed_by varchar(200) not null,
    changed_at timestamp with time zone not null,
    -- null while it is disabled; whoever moves it on starts the run, and nobody else
    next_run_at timestamp with time zone
);
create index periodic_syncs_by_time on periodic_syncs (next_run_at);
create index periodic_syncs_by_connection on periodic_syncs (connection_id);

-- Since when nothing can be read: null while there is a consent.
alter table connections add column consent_lost_at timestamp with time zone;
