package dev.accesscontrol;

import com.zaxxer.hikari.HikariDataSource;
import java.util.regex.Pattern;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.stereotype.Component;

/**
 * Settings of PostgreSQL connections that the speed of an import and the silence of the log rest
 * on, so that nobody has to know them; the same settings in the JDBC address or of the pool win.
 *
 * <p>A statement is planned for the tables as they are: PostgreSQL would otherwise keep the plan
 * that it made when a table was nearly empty, and read the whole of it for each batch of an import.
 *
 * <p>An exception names the constraint, but no value: its text would otherwise bring whole rows,
 * hashes of passwords among them, into the log.
 */
@Component
final class PostgresConnections implements BeanPostProcessor {

    private static final String PLANS = "-c plan_cache_mode=force_custom_plan";

    /** Options in the address hide those of the pool. */
    private static final Pattern OPTIONS_IN_ADDRESS = Pattern.compile("([?&]options=)");

    @Override
    public Object postProcessBeforeInitialization(Object bean, String name) {
        if (bean instanceof HikariDataSource pool) {
            var url = pool.getJdbcUrl();
            if (url != null && url.startsWith("jdbc:postgresql:")) {
                setUp(pool, url);
            }
        }
        return bean;
    }

    /** The server takes the last of two equal options, so ours come first. */
    private static void setUp(HikariDataSource pool, String url) {
        var properties = pool.getDataSourceProperties();
        properties.putIfAbsent("reWriteBatchedInserts", "true");
        properties.putIfAbsent("logServerErrorDetail", "false");
        properties.merge("options", PLANS, (theirs, ours) -> ours + " " + theirs);
        pool.setJdbcUrl(
                OPTIONS_IN_ADDRESS
                        .matcher(url)
                        .replaceFirst("$1-c%20plan_cache_mode%3Dforce_custom_plan%20"));
    }
}
