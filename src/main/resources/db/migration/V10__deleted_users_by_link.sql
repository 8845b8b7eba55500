-- H2 uses an IN-list for the first column of an index only, and the source is the same for everybody.
drop index deleted_users_by_link;
create index deleted_users_by_link on deleted_users (link_object_id, link_source);
