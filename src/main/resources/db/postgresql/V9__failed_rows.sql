-- A finished run's page begins with its failures; they are few, and the index holds nothing else.
create index plan_rows_failed on plan_rows (plan_id, run_order, position) where outcome_reason is not null;
