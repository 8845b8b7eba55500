package dev.accesscontrol.provisioning.web;

import dev.accesscontrol.AccessControlApplication;
import dev.accesscontrol.provisioning.run.PlanState;
import dev.accesscontrol.provisioning.run.RunCounts;
import dev.accesscontrol.provisioning.run.RunKind;
import dev.accesscontrol.testing.Databases;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.boot.builder.SpringApplicationBuilder;

/**
 * The console with pages full of invented people, to look at: {@code java … ReviewDemo
 * --server.port=9160}, sign in as admin. Nothing of it is in the product.
 */
final class ReviewDemo {

    static final UUID FIRST = UUID.fromString("33333333-0000-4000-8000-000000000001");
    static final UUID LATER = UUID.fromString("33333333-0000-4000-8000-000000000002");

    private static final String DATABASE = "--spring.datasource.url=" + Databases.h2();

    private ReviewDemo() {}

    public static void main(String[] arguments) {
        var all = Stream.concat(Stream.of(arguments), Stream.of(DATABASE)).toArray(String[]::new);
        var context =
                new SpringApplicationBuilder(
                                AccessControlApplication.class, FakeBackendConfiguration.class)
                        .profiles("test")
                        .run(all);
        fill(context.getBean(FakeBackend.class));
    }

    static void fill(FakeBackend backend) {
        backend.add(Contoso.connection());
        var first = Contoso.firstImport(FIRST);
        var later = Contoso.laterPlan(LATER, true);
        var synced = Contoso.run(Contoso.JP).syncDone(LATER, new RunCounts(6, 11, 1, 1, 2));
        backend.add(Contoso.plan(FIRST, Contoso.COM, PlanState.READY, first, true), first);
        backend.add(
                ContosoPlans.with(
                        Contoso.plan(LATER, Contoso.JP, PlanState.EXECUTED, later, false),
                        PlanState.EXECUTED,
                        1,
                        synced.id()),
                later);
        backend.add(Contoso.run(Contoso.COM).dryRunDone(FIRST));
        backend.add(synced);
        backend.add(Contoso.run(Contoso.JP).reading());
        backend.add(Contoso.run(Contoso.FABRIKAM).failed(RunKind.DRY_RUN));
        backend.add(Contoso.run(Contoso.COM).overTheLimit(LATER));
    }
}
