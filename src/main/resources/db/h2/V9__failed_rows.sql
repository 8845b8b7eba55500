-- A finished run's page begins with its failures. (On PostgreSQL the index holds nothing else.)
create index plan_rows_failed on plan_rows (plan_id, outcome, run_order, position);
