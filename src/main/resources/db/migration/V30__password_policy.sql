-- History, age and lock-out are part of the one policy now.
alter table password_policy add column history integer default 0 not null;
-- null: passwords do not grow old
alter table password_policy add column lifetime_days integer;
alter table password_policy add column administrators_exempt boolean default true not null;
alter table password_policy add column lockout_failures integer default 10 not null;
-- null: until somebody unlocks
alter table password_policy add column lockout_minutes integer default 15;

-- Hashes of passwords that a user had before the present one; no more of them than the policy asks for.
create table password_history (
    id bigint generated always as identity primary key,
    user_id uuid not null,
    password_hash varchar(512) not null,
    replaced_at timestamp with time zone not null
);
create index password_history_by_user on password_history (user_id, id);
