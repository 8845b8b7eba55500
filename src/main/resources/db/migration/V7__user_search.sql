-- What the user list's search box looks in: a user's names and addresses in one form, computed in Java.
alter table users add column search_text varchar(4000) default '' not null;
update users set search_text = lower(family_name || ' ' || given_name || ' ' || display_name || ' ' || email || ' ' || coalesce(upn, ''));
create index users_by_display_name on users (display_name, id);

-- The other way round: a page of a source's people asks for one source and 1,000 object ids, for which H2 uses the first
-- column of an index only.
alter table users drop constraint users_link_unique;
alter table users add constraint users_link_unique unique (link_object_id, link_source);
