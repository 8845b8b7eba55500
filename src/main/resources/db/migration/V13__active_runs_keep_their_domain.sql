-- A domain that goes while a run of it starts would come back under a new id, and could then have two active runs.
alter table runs add constraint runs_active_domain
    foreign key (active_domain_id) references connection_domains (id);
