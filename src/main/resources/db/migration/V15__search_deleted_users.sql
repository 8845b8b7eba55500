-- What the search box of the recycle bin looks in; it goes there with the user and comes back with it.
alter table deleted_users add column search_text varchar(4000) default '' not null;
update deleted_users set search_text = lower(family_name || ' ' || given_name || ' ' || display_name || ' ' || email || ' ' || coalesce(upn, ''));
