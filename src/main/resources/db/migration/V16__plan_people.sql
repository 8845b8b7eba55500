-- Who has a row already while a plan is put together. A table with one index leaves the database no choice: plan_rows has
-- several that begin with the plan, and of a plan that is being written nobody knows yet how large it is.
create table plan_people (
    plan_id uuid not null,
    object_id varchar(64) not null,
    position bigint not null,
    constraint plan_people_pk primary key (plan_id, object_id)
);
drop index plan_rows_by_object;
