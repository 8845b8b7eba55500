-- Who wants the same key is found by grouping a plan. What is left are indexes of few rows: usernames that are no UPN (another
-- domain may want them), and updates that take a key over.
drop index plan_rows_by_username;
create index plan_rows_by_short_username on plan_rows (plan_id, username_key) where username_key not like '%@%';
drop index plan_rows_by_upn;
create index plan_rows_by_taken_upn on plan_rows (plan_id, new_upn_key)
    where action = 'UPDATE' and old_upn_key is distinct from new_upn_key;
drop index plan_rows_by_immutable_id;
create index plan_rows_by_taken_immutable_id on plan_rows (plan_id, new_immutable_id)
    where action = 'UPDATE' and old_immutable_id is distinct from new_immutable_id;

-- Nobody looks for the many who have none.
drop index users_by_role;
create index users_by_role on users (role) where role <> 'NONE';
