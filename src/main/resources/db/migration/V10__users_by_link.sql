-- H2 uses an IN-list for the first column of an index only: with the source first, each batch of an
-- import read everybody of that source.
alter table users drop constraint users_link_unique;
alter table users add constraint users_link_unique unique (link_object_id, link_source);
drop index deleted_users_by_link;
create index deleted_users_by_link on deleted_users (link_object_id, link_source);
