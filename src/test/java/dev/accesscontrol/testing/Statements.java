package dev.accesscontrol.testing;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Notes the SQL that the thread of a test asks the database, when imported into its program. */
public final class Statements implements BeanPostProcessor {

    private final ThreadLocal<List<String>> noted = new ThreadLocal<>();

    public void begin() {
        noted.set(new ArrayList<>());
    }

    public List<String> end() {
        var all = noted.get();
        noted.remove();
        return all;
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof DataSource source ? new Noting(source) : bean;
    }

    private final class Noting extends DelegatingDataSource {

        Noting(DataSource source) {
            super(source);
        }

        @Override
        public Connection getConnection() throws SQLException {
            var connection = super.getConnection();
            return (Connection)
                    Proxy.newProxyInstance(
                            Connection.class.getClassLoader(),
                            new Class<?>[] {Connection.class},
                            (proxy, method, arguments) -> {
                                var all = noted.get();
                                if (all != null && method.getName().equals("prepareStatement")) {
                                    all.add((String) arguments[0]);
                                }
                                try {
                                    return method.invoke(connection, arguments);
                                } catch (InvocationTargetException e) {
                                    throw e.getCause();
                                }
                            });
        }
    }
}
