package dev.accesscontrol.provisioning.run;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface RunRecords extends Repository<Run, UUID> {

    Run saveAndFlush(Run run);

    Optional<Run> findById(UUID id);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select r from Run r where r.id = :id")
    Optional<Run> lock(UUID id);

    Optional<Run> findByActiveDomainId(UUID domainId);
}
