-- The logs are searched for the beginning of a name or an address; that is a range in the order of bytes alone.
alter table access_log alter column user_key type varchar(64) collate "C";
alter table access_log alter column address type varchar(64) collate "C";
alter table admin_operations alter column actor_key type varchar(64) collate "C";
alter table admin_operation_changes alter column target_key type varchar(320) collate "C";
create index access_log_by_name on access_log (user_key, happened_at, id);
create index access_log_by_address on access_log (address, happened_at, id);
create index admin_operations_by_actor on admin_operations (actor_key, happened_at, id);
create index admin_operation_changes_by_name on admin_operation_changes (target_key, operation_id);
