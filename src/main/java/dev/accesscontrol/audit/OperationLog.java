package dev.accesscontrol.audit;

import dev.accesscontrol.web.OperationNote;
import dev.accesscontrol.web.OperationNote.Item;
import dev.accesscontrol.web.OperationNote.Target;
import dev.accesscontrol.web.OperationNotes;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.hibernate.id.uuid.UuidVersion7Strategy;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes the Admin Operation Logs. An act is written before it begins, so that none can happen
 * unseen, its changes with themselves, and its result at the end.
 */
@Component
public class OperationLog {

    private static final int LONGEST_NAME = 320;
    private static final Item NOTHING = new Item("", null, null);

    private static final int REFUSALS = 60;

    private final JdbcClient database;
    private final Clock clock;
    private final PerMinute refusals = new PerMinute(REFUSALS);

    OperationLog(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** When this fails the act must not begin. */
    @Transactional
    public void begin(Act act, HttpServletRequest request) {
        var current = insert(act, OperationResult.UNFINISHED, null);
        current.begin(request);
        OperationNotes.collect(note -> note(current, note));
    }

    /**
     * An act that was refused before it began. Of one person not more than some in a minute are
     * written, so that nobody fills the log.
     */
    @Transactional
    public void refused(Act act, int status) {
        if (refusals.take(act.actor(), clock.instant())) {
            insert(act, OperationResult.REFUSED, status);
        }
    }

    private CurrentAct insert(Act act, OperationResult result, @Nullable Integer status) {
        var id = UuidVersion7Strategy.INSTANCE.generateUuid(null);
        var at = OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
        var device = act.visit().device();
        database.sql(
                        """
                        insert into admin_operations (id, happened_at, actor, actor_key, operation,
                            result, status, targets, address, browser, platform, user_agent)
                        values (?, ?, ?, ?, ?, ?, ?, 0, ?, ?, ?, ?)
                        """)
                .params(id, at, act.actor(), Texts.key(act.actor()), act.operation())
                .param(result.name())
                .param(status)
                .param(act.visit().address())
                .param(device.browser())
                .param(device.platform())
                .param(device.userAgent())
                .update();
        var current = new CurrentAct(id, at, new AtomicInteger());
        if (act.target() != null) {
            var target = named(act.target());
            change(current, 0, target, NOTHING);
            first(current, target);
        }
        return current;
    }

    /** In the caller's transaction: what it changes is changed with its note, or not at all. */
    void note(CurrentAct act, OperationNote note) {
        var target = named(note.target());
        var items = note.items().isEmpty() ? List.of(NOTHING) : note.items();
        items.forEach(item -> change(act, act.noted().incrementAndGet(), target, item));
        first(act, target);
    }

    /** What the list shows of an act is its first target. */
    private void first(CurrentAct act, Target target) {
        database.sql(
                        """
                        update admin_operations set target_kind = :kind, target_id = :target,
                            target_name = :name
                        where id = :id and target_name is null
                        """)
                .param("kind", target.kind())
                .param("target", target.id())
                .param("name", target.name())
                .param("id", act.id())
                .update();
    }

    private static Target named(Target target) {
        return new Target(target.kind(), target.id(), Texts.line(target.name(), LONGEST_NAME));
    }

    private void change(CurrentAct act, int position, Target target, Item item) {
        database.sql(
                        """
                        insert into admin_operation_changes (operation_id, position, happened_at,
                            target_kind, target_id, target_name, target_key, item, old_value,
                            new_value)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(act.id(), position, act.at(), target.kind())
                .param(target.id())
                .params(target.name(), Texts.key(target.name()))
                .param(item.name().isEmpty() ? null : item.name())
                .param(Texts.value(item.before()))
                .param(Texts.value(item.after()))
                .update();
    }

    public void finish(UUID id, OperationResult result, int status, @Nullable String told) {
        database.sql(
                        """
                        update admin_operations set result = :result, status = :status,
                            told = :told, targets = (
                                select count(distinct c.target_key) from admin_operation_changes c
                                where c.operation_id = :id and c.position < :bulk)
                        where id = :id
                        """)
                .param("result", result.name())
                .param("status", status)
                .param("told", told)
                .param("bulk", BulkNotes.FIRST)
                .param("id", id)
                .update();
    }
}
