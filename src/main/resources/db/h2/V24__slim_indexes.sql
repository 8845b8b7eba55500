-- H2 knows no index of some rows, and keeps those that it has; of people of one domain the usernames are grouped.
drop index users_by_role;
create index users_by_role on users (role, id);
