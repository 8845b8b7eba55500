package dev.accesscontrol.provisioning.connection;

import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import dev.accesscontrol.provisioning.source.Sources;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Asks a source whether a consent has taken effect. */
@Component
class AccessCheckJob {

    static final TaskDescriptor<Void> TASK = TaskDescriptor.of("access-check");

    private final Sources sources;
    private final AccessAnswers answers;

    AccessCheckJob(Sources sources, AccessAnswers answers) {
        this.sources = sources;
        this.answers = answers;
    }

    /**
     * @return when to run again; empty when the wait is over
     */
    Optional<Instant> run(UUID connection) {
        return answers.question(connection)
                .flatMap(question -> {
                    var answer = sources.of(question.service()).verify(question.tenant());
                    return answers.take(connection, question, answer);
                });
    }
}
