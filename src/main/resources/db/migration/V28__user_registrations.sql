-- Files that administrators upload to register users and to change many: each line as it was reviewed, and what became of it.
create table user_registrations (
    id uuid not null primary key,
    state varchar(16) not null,
    purpose varchar(16) not null,
    file_name varchar(200) not null,
    uploaded_by varchar(64) not null,
    uploaded_at timestamp with time zone not null,
    adds bigint not null,
    updates bigint not null,
    unchanged bigint not null,
    wrong bigint not null,
    warned bigint not null,
    -- how far the import is: lines that hand keys on to each other are done first and together, then the others in their order
    linked_done boolean not null,
    position bigint not null,
    done bigint not null,
    failed bigint not null,
    started_by varchar(64),
    started_at timestamp with time zone,
    -- of the process that imports it; an old one means that it died
    heartbeat_at timestamp with time zone not null,
    finished_at timestamp with time zone
);
create index user_registrations_by_time on user_registrations (uploaded_at, id);

create table user_registration_rows (
    registration_id uuid not null references user_registrations (id) on delete cascade,
    position bigint not null,
    line bigint not null,
    action varchar(16) not null,
    username varchar(64) not null,
    display_name varchar(256) not null,
    -- the user that was reviewed, or the id that a new one will have
    user_id uuid,
    version bigint,
    -- the keys that the user will have, null in lines that cannot be read; and who holds them now, when it is somebody else
    username_key varchar(64),
    upn_key varchar(113),
    immutable_id varchar(64),
    upn_holder uuid,
    immutable_id_holder uuid,
    frees_upn boolean not null,
    frees_immutable_id boolean not null,
    linked boolean not null,
    -- JSON
    changes varchar(8000) not null,
    problems varchar(8000) not null,
    -- the sync that will overwrite what the line changes
    managed_by varchar(100),
    -- null: nothing is to be written for the line
    outcome varchar(24),
    constraint user_registration_rows_pk primary key (registration_id, position)
);
create index user_registration_rows_by_user on user_registration_rows (registration_id, user_id);

create index password_batches_by_time_and_id on password_batches (uploaded_at, id);
drop index password_batches_by_time;
