-- How many people the last good whole listing of a domain named.
create table domain_listings (
    domain_id uuid not null primary key references connection_domains (id) on delete cascade,
    people bigint not null,
    -- the run that a much smaller listing has stopped since, for a person to decide about
    refused_run_id uuid
);
