package dev.accesscontrol.provisioning.connection;

import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface AccessWaits extends JpaRepository<AccessWait, UUID> {}
