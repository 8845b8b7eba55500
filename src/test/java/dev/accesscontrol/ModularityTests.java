package dev.accesscontrol;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModularityTests {

    @Test
    void modulesUseEachOtherOnlyAlongTheAllowedArrows() {
        ApplicationModules.of(AccessControlApplication.class).verify();
    }
}
