-- Who released or dismissed a plan that was held by the deletion limit, and when.
alter table plans add column decided_by varchar(200);
alter table plans add column decided_at timestamp with time zone;
-- Additions that bring somebody back from the recycle bin.
alter table plans add column returning_users bigint default 0 not null;
create index plans_by_domain_state on plans (domain_id, state);

-- How many deletions a person released this run for; null when it was not released.
alter table runs add column released_deletions bigint;
-- Cancelled by the limit: deletions of the domain's periodic runs in the 24 hours before.
alter table runs add column recent_deletions bigint;
-- Stopped by a listing that had shrunk: its size before and then, and who took that for the truth.
alter table runs add column listed_before bigint;
alter table runs add column listed_now bigint;
alter table runs add column accepted_by varchar(200);
alter table runs add column accepted_at timestamp with time zone;
