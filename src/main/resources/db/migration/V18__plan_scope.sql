-- Of whom a plan is, and the round of the connection's changes that the domain reflects when it has been applied.
alter table plans add column scope varchar(16) default 'EVERYBODY' not null;
alter table plans add column feed_round bigint;
-- The run whose failed rows a dry run is about.
alter table runs add column retry_of uuid;
