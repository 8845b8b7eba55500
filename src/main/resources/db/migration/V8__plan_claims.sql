-- Who comes twice in a listing claims twice, which changes nothing: no key has to be looked up before.
alter table plan_claims drop constraint plan_claims_pk;
alter table plan_claims add column id bigint generated always as identity;
alter table plan_claims add constraint plan_claims_pk primary key (id);
create index plan_claims_by_username on plan_claims (plan_id, username_key);
