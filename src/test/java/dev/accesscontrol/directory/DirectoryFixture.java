package dev.accesscontrol.directory;

import dev.accesscontrol.testing.Databases;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.PayloadApplicationEvent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The directory alone, on a real database; one for all tests of a kind of database. */
public final class DirectoryFixture {

    private static final Map<String, DirectoryFixture> BY_DATABASE = new ConcurrentHashMap<>();

    private final ApplicationContext context;

    private DirectoryFixture(String database) {
        var url = database.equals("h2") ? Databases.h2() : Databases.postgres();
        context =
                new SpringApplicationBuilder(Program.class)
                        .run(
                                "--spring.datasource.url=" + url,
                                "--spring.datasource.username=postgres",
                                "--spring.datasource.password=postgres",
                                "--spring.main.web-application-type=none",
                                "--spring.main.banner-mode=off",
                                "--db-scheduler.enabled=false",
                                "--logging.level.root=warn");
    }

    /**
     * An empty directory.
     *
     * @param database h2 or postgresql
     */
    public static DirectoryFixture on(String database) {
        var fixture = BY_DATABASE.computeIfAbsent(database, DirectoryFixture::new);
        fixture.jdbc().sql("delete from user_registrations").update();
        fixture.jdbc().sql("delete from users").update();
        fixture.jdbc().sql("delete from deleted_users").update();
        fixture.events().clear();
        return fixture;
    }

    public <T> T get(Class<T> bean) {
        return context.getBean(bean);
    }

    /** By the clock that the program goes by. */
    public Instant now() {
        return get(Clock.class).instant();
    }

    public JdbcClient jdbc() {
        return get(JdbcClient.class);
    }

    ApplicationEventPublisher publisher() {
        return context;
    }

    public List<Object> events() {
        return get(Heard.class).events;
    }

    /**
     * Does something in another thread (and transaction) in the middle of what tells an event next.
     */
    void atTheNextEvent(Runnable work) {
        get(Heard.class).next = work;
    }

    public <T> T inTransaction(Supplier<T> work) {
        return new TransactionTemplate(get(PlatformTransactionManager.class))
                .execute(_ -> work.get());
    }

    public List<ChangeOutcome> apply(UserChange... changes) {
        return inTransaction(() -> get(UserBulk.class).apply(List.of(changes)));
    }

    DirectoryUser user(UserId id) {
        return get(UserLookup.class).find(id).orElseThrow();
    }

    /** Written past all rules. */
    public void set(UserId id, String column, Object value) {
        jdbc().sql("update users set " + column + " = ? where id = ?")
                .params(value, id.value())
                .update();
    }

    /** As it is stored. */
    public Object column(UserId id, String name) {
        return jdbc().sql("select " + name + " from users where id = ?")
                .param(id.value())
                .query()
                .singleValue();
    }

    @EnableAutoConfiguration
    @ComponentScan(
            basePackages = "dev.accesscontrol.directory.registration",
            excludeFilters =
                    @ComponentScan.Filter(
                            type = FilterType.REGEX,
                            pattern = ".*registration\\.(web\\..*|RegistrationJobs|Registrations)"))
    @Import({
        StoredUserAccounts.class,
        UserQueries.class,
        UserSearch.class,
        RecycleBin.class,
        DeletedUsers.class,
        DeletedUserSearch.class,
        RecycledLinks.class,
        KeyHolders.class,
        SetBasedUserBulk.class,
        BulkReader.class,
        BulkStatements.class,
        Savepoints.class,
        StatusActions.class,
        StatusWriter.class,
        OperationStore.class,
        OperationRows.class,
        OperationGuard.class,
        OperationRun.class,
        RegisterReader.class,
        RegisterWriter.class,
        StoredUserRegister.class,
        Heard.class
    })
    static class Program {

        /** As the passwords' module does it, without passwords. */
        @Bean
        PasswordTermsWriter terms(UserAccounts accounts) {
            return new PasswordTermsWriter() {
                @Override
                public void lockFirst(Collection<UserId> users) {}

                @Override
                public void set(Collection<UserId> users, PasswordTerms terms) {
                    accounts.passwordTerms(users, terms);
                }
            };
        }

        @Bean
        Clock clock() {
            return Clock.tick(Clock.systemUTC(), Duration.ofMillis(1));
        }
    }

    static class Heard {

        private final List<Object> events = new CopyOnWriteArrayList<>();

        private @Nullable Runnable next;

        @EventListener
        void on(PayloadApplicationEvent<?> event) {
            events.add(event.getPayload());
            var work = next;
            next = null;
            if (work != null) {
                CompletableFuture.runAsync(work).join();
            }
        }
    }
}
