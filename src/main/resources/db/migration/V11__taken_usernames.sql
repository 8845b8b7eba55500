-- Usernames that new people of a domain would get, and that users of Access Control have already.
create table taken_usernames (
    connection_id uuid not null,
    domain varchar(113) not null,
    upn_mode varchar(3) not null,
    administrators boolean not null,
    usernames bigint not null,
    examples varchar(400) not null,
    constraint taken_usernames_pk primary key (connection_id, domain, upn_mode, administrators),
    constraint taken_usernames_domain foreign key (connection_id, domain)
        references domain_offers (connection_id, name) on delete cascade
);
