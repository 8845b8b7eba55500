package dev.accesscontrol.provisioning.run;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface RunRecords extends Repository<Run, UUID> {

    Run saveAndFlush(Run run);

    Optional<Run> findById(UUID id);

    Optional<Run> findByActiveDomainId(UUID domainId);
}
