package dev.accesscontrol.provisioning.notice;

import dev.accesscontrol.provisioning.connection.ConsentLost;
import dev.accesscontrol.provisioning.run.RunEnded;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * What a notice is raised for. These listeners run in the publisher's transaction on purpose: after
 * its commit a process that dies would lose the notice.
 */
@Component
class NoticeTriggers {

    private final NoticeBoard board;

    NoticeTriggers(NoticeBoard board) {
        this.board = board;
    }

    /** Who cancels a run knows of it. */
    @EventListener
    void on(RunEnded run) {
        switch (run.state()) {
            case FAILED -> board.tell(NoticeKind.RUN_FAILED, run, key(run));
            case COMPLETED_WITH_FAILURES ->
                    board.tell(NoticeKind.RUN_COMPLETED_WITH_FAILURES, run, key(run));
            case CANCELLED_BY_DELETION_LIMIT ->
                    board.tell(NoticeKind.RUN_CANCELLED_BY_DELETION_LIMIT, run, key(run));
            case SUCCEEDED -> board.stopCounting(run, "");
            case CANCELLED, QUEUED, RUNNING -> {
                // nothing to tell
            }
        }
    }

    @EventListener
    void on(ConsentLost lost) {
        board.tell(lost);
    }

    /** More rows that fail than an hour ago are news. */
    private static String key(RunEnded run) {
        return "%s/%s/%s/%s/%d"
                .formatted(
                        run.domainId(),
                        run.kind(),
                        run.state(),
                        run.failureCause(),
                        run.counts().failed());
    }
}
