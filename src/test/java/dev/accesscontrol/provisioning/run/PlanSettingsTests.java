package dev.accesscontrol.provisioning.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.ContextConfiguration;

/** Settings that somebody changes while a plan is made of them. */
@ContextConfiguration(initializers = Engines.H2.class)
class PlanSettingsTests extends EngineOnADatabase {

    @BeforeEach
    void somebodyIsThere() {
        source.people("a@contoso.com");
    }

    @Test
    void expireThePlanWhenTheUpnModeIsChangedMeanwhile() {
        source.beforePage(0, () -> jdbc.sql("update connections set upn_mode = 'OFF'").update());
        assertExpired();
    }

    /** Then somebody who moved there would have been an Update and no Delete. */
    @Test
    void expireThePlanWhenADomainIsAddedMeanwhile() {
        source.beforePage(0, () -> database.domain(connection, "new.example", 10));
        assertExpired();
    }

    @Test
    void leaveThePlanWhenOnlyALimitIsChangedMeanwhile() {
        source.beforePage(0, () -> database.limit(contoso, 50));
        assertThat(plans.get(plan(contoso)).state()).isEqualTo(PlanState.READY);
    }

    private void assertExpired() {
        var plan = plan(contoso);
        assertThat(plans.get(plan).state()).isEqualTo(PlanState.EXPIRED);
        assertThatExceptionOfType(PlanNotExecutableException.class)
                .isThrownBy(() -> execute(plan))
                .returns(PlanNotExecutableException.Cause.EXPIRED, PlanNotExecutableException::why);
    }
}
