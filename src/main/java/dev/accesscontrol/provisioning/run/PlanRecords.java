package dev.accesscontrol.provisioning.run;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface PlanRecords extends Repository<Plan, UUID> {

    Plan saveAndFlush(Plan plan);

    Optional<Plan> findById(UUID id);

    /** Without those that a sync has made for itself. */
    @Query(
            """
            select p from Plan p join Run r on r.id = p.dryRunId
            where p.domainId = :domainId and r.kind = DRY_RUN
            order by p.madeAt desc limit 1
            """)
    Optional<Plan> findLatest(UUID domainId);

    /** Whoever changes a plan's state waits here for whoever else does. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select p from Plan p where p.id = :id")
    Optional<Plan> lock(UUID id);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select p from Plan p where p.domainId = :domainId and p.state in :states")
    List<Plan> lockByDomain(UUID domainId, Collection<PlanState> states);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select p from Plan p where p.connectionId = :connectionId and p.state in :states")
    List<Plan> lockByConnection(UUID connectionId, Collection<PlanState> states);
}
