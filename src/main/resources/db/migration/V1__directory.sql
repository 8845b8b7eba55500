-- Key columns (…_key, upn_domain) are computed in Java: H2 has no index on an expression.
create table users (
    id uuid not null primary key,
    version bigint not null,
    username varchar(64) not null,
    username_key varchar(64) not null,
    family_name varchar(256) not null,
    given_name varchar(256) not null,
    display_name varchar(256) not null,
    email varchar(320) not null,
    upn varchar(113),
    upn_key varchar(113),
    upn_domain varchar(113),
    immutable_id varchar(64),
    status varchar(16) not null,
    role varchar(24) not null,
    link_source varchar(100),
    link_object_id varchar(64),
    -- written by the module credentials through this module's commands, for the list's filters
    has_password boolean not null,
    last_sign_in_at timestamp with time zone,
    created_at timestamp with time zone not null,
    updated_at timestamp with time zone not null,
    constraint users_username_unique unique (username_key),
    constraint users_upn_unique unique (upn_key),
    constraint users_immutable_id_unique unique (immutable_id),
    constraint users_link_unique unique (link_source, link_object_id)
);
create index users_by_upn_domain on users (upn_domain, id);
create index users_by_role on users (role);

-- The recycle bin: the user as it was, for 30 days. Credentials of a deleted user stay where they are.
create table deleted_users (
    id uuid not null primary key,
    version bigint not null,
    username varchar(64) not null,
    username_key varchar(64) not null,
    family_name varchar(256) not null,
    given_name varchar(256) not null,
    display_name varchar(256) not null,
    email varchar(320) not null,
    upn varchar(113),
    upn_key varchar(113),
    upn_domain varchar(113),
    immutable_id varchar(64),
    status varchar(16) not null,
    role varchar(24) not null,
    link_source varchar(100),
    link_object_id varchar(64),
    has_password boolean not null,
    last_sign_in_at timestamp with time zone,
    created_at timestamp with time zone not null,
    updated_at timestamp with time zone not null,
    deleted_at timestamp with time zone not null,
    deleted_by varchar(200) not null
);
create index deleted_users_by_deleted_at on deleted_users (deleted_at);
create index deleted_users_by_link on deleted_users (link_source, link_object_id);

-- What other modules may join with; never written through.
create view user_keys as
select id, username, username_key, family_name, given_name, display_name, email, upn, upn_key, upn_domain,
       immutable_id, role, link_source, link_object_id
from users;
