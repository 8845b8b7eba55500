create table connections (
    id uuid not null primary key,
    version bigint not null,
    service varchar(32) not null,
    tenant varchar(64) not null,
    name varchar(256) not null,
    consent varchar(16) not null,
    missing_permissions varchar(400) not null,
    problem_cause varchar(40),
    problem_code varchar(100),
    problem_request_id varchar(100),
    upn_mode varchar(8),
    upn_mode_fixed boolean not null,
    consented_by varchar(320) not null,
    consented_at timestamp with time zone not null,
    constraint connections_tenant_unique unique (service, tenant)
);

-- A domain belongs to one connection only.
create table connection_domains (
    id uuid not null primary key,
    version bigint not null,
    connection_id uuid not null references connections (id),
    name varchar(113) not null,
    max_deletions_percent integer not null,
    constraint connection_domains_name_unique unique (name)
);
create index connection_domains_by_connection on connection_domains (connection_id);

-- A plan is a value: after it is READY only its state changes, and the outcome of its rows.
create table plans (
    id uuid not null primary key,
    version bigint not null,
    dry_run_id uuid not null,
    connection_id uuid not null,
    domain_id uuid not null,
    domain varchar(113) not null,
    upn_mode varchar(8) not null,
    link_source varchar(100) not null,
    state varchar(16) not null,
    made_at timestamp with time zone not null,
    expires_at timestamp with time zone not null,
    first_import boolean not null,
    adds bigint not null,
    updates bigint not null,
    deletes bigint not null,
    skips bigint not null,
    conflicts bigint not null,
    warnings bigint not null,
    unchanged bigint not null,
    source_users bigint not null,
    domain_users bigint not null,
    sync_run_id uuid
);
create index plans_by_domain on plans (domain_id, made_at);
create index plans_by_connection on plans (connection_id, state);

create table plan_rows (
    plan_id uuid not null,
    position bigint not null,
    -- the order in which rows run: 1 deletions, 2 updates that hand a key on, 3 updates, 4 additions, 8 conflicts, 9 skips
    run_order smallint not null,
    action varchar(8) not null,
    user_id uuid,
    object_id varchar(64),
    username varchar(320) not null,
    username_key varchar(320) not null,
    old_family_name varchar(256),
    old_given_name varchar(256),
    old_display_name varchar(256),
    old_email varchar(320),
    old_upn varchar(113),
    old_upn_key varchar(113),
    old_immutable_id varchar(64),
    old_link_source varchar(100),
    old_link_object_id varchar(64),
    new_family_name varchar(256),
    new_given_name varchar(256),
    new_display_name varchar(256),
    new_email varchar(320),
    new_upn varchar(320),
    new_upn_key varchar(320),
    new_immutable_id varchar(256),
    pairing varchar(24),
    reason varchar(40),
    reason_arguments varchar(2000),
    warnings varchar(100),
    search_text varchar(2400) not null,
    outcome varchar(8),
    outcome_reason varchar(40),
    outcome_arguments varchar(2000),
    constraint plan_rows_pk primary key (plan_id, position)
);
create index plan_rows_by_order on plan_rows (plan_id, run_order, position);
create index plan_rows_by_username on plan_rows (plan_id, username_key);
create index plan_rows_by_upn on plan_rows (plan_id, new_upn_key);
create index plan_rows_by_immutable_id on plan_rows (plan_id, new_immutable_id);
create index plan_rows_by_user on plan_rows (plan_id, user_id);
create index plan_rows_by_object on plan_rows (plan_id, object_id);

-- Users that the listing referred to, by any row or by none (unchanged): they are no deletion candidates.
create table plan_seen (
    plan_id uuid not null,
    user_id uuid not null,
    constraint plan_seen_pk primary key (plan_id, user_id)
);

-- Usernames that people of the connection's other domains want.
create table plan_claims (
    plan_id uuid not null,
    username_key varchar(320) not null,
    object_id varchar(64) not null,
    upn varchar(320) not null,
    constraint plan_claims_pk primary key (plan_id, username_key, object_id)
);

create table runs (
    id uuid not null primary key,
    version bigint not null,
    kind varchar(8) not null,
    plan_id uuid,
    connection_id uuid not null,
    domain_id uuid not null,
    domain varchar(113) not null,
    source varchar(256) not null,
    run_trigger varchar(16) not null,
    started_by varchar(200) not null,
    state varchar(32) not null,
    -- the domain's id while the run is active, else null: one active run a domain
    active_domain_id uuid,
    phase varchar(24) not null,
    phase_started_at timestamp with time zone,
    done bigint not null,
    total bigint,
    added bigint not null,
    updated bigint not null,
    deleted bigint not null,
    skipped bigint not null,
    failed bigint not null,
    requested_at timestamp with time zone not null,
    started_at timestamp with time zone,
    finished_at timestamp with time zone,
    cancel_requested boolean not null,
    heartbeat_at timestamp with time zone,
    -- raised by each owner that takes the run over; a batch of an earlier owner fails
    epoch bigint not null,
    checkpoint_order smallint not null,
    checkpoint_position bigint not null,
    failure_cause varchar(40),
    failure_code varchar(100),
    failure_request_id varchar(100),
    failure_reference varchar(40),
    deletions bigint,
    domain_users bigint,
    limit_percent integer,
    constraint runs_one_active unique (active_domain_id)
);
create index runs_by_domain on runs (domain_id, kind, requested_at);
create index runs_by_time on runs (requested_at);
