package dev.accesscontrol.provisioning.run;

import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.boot.config.DbSchedulerCustomizer;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Lets a process that was killed go on at once when it is started again. Jobs are picked under the
 * name of host and port. When a new process holds that port, the earlier one is dead, and its jobs
 * need not wait until their heartbeats are found missing. Should two hosts bear one name, a living
 * job is started twice; then the run's epoch stops the first one.
 */
@Component
class NodeTakeover implements DbSchedulerCustomizer {

    private static final Logger LOG = LoggerFactory.getLogger(NodeTakeover.class);

    private final JdbcClient jdbc;
    private final String name;

    NodeTakeover(JdbcClient jdbc, Environment environment) {
        this.jdbc = jdbc;
        this.name = name(environment.getProperty("server.port", "8080"));
    }

    @Override
    public Optional<SchedulerName> schedulerName() {
        return Optional.of(new SchedulerName.Fixed(name));
    }

    /** Comes before the scheduler is started, which waits for the whole program. */
    @EventListener(WebServerInitializedEvent.class)
    void releaseJobs() {
        var released =
                jdbc.sql(
                                """
                                update scheduled_tasks set picked = false, picked_by = null,
                                  last_heartbeat = null, version = version + 1
                                where picked = true and picked_by = ?
                                """)
                        .param(name)
                        .update();
        if (released > 0) {
            LOG.info("{} jobs of an earlier process go on", released);
        }
    }

    /** A port of chance names nobody, and neither does a host without a name. */
    private static String name(String port) {
        try {
            return port.equals("0")
                    ? UUID.randomUUID().toString()
                    : InetAddress.getLocalHost().getHostName() + ":" + port;
        } catch (UnknownHostException e) {
            return UUID.randomUUID().toString();
        }
    }
}
