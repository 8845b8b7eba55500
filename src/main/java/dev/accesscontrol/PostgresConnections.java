package dev.accesscontrol;

import com.zaxxer.hikari.HikariDataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.stereotype.Component;

/**
 * Settings of PostgreSQL connections that the speed of an import rests on, so that nobody has to
 * know them; the same settings in the JDBC address win.
 *
 * <p>A statement is planned for the tables as they are: PostgreSQL would otherwise keep the plan
 * that it made when a table was nearly empty, and read the whole of it for each batch of an import.
 */
@Component
final class PostgresConnections implements BeanPostProcessor {

    @Override
    public Object postProcessBeforeInitialization(Object bean, String name) {
        if (bean instanceof HikariDataSource pool && isPostgres(pool)) {
            pool.addDataSourceProperty("reWriteBatchedInserts", "true");
            pool.addDataSourceProperty("options", "-c plan_cache_mode=force_custom_plan");
        }
        return bean;
    }

    private static boolean isPostgres(HikariDataSource pool) {
        var url = pool.getJdbcUrl();
        return url != null && url.startsWith("jdbc:postgresql:");
    }
}
