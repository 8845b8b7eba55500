package dev.accesscontrol.provisioning.run;

import dev.accesscontrol.provisioning.source.ChangeRound;
import dev.accesscontrol.provisioning.source.FakeSource;
import dev.accesscontrol.provisioning.source.ListingSink;
import dev.accesscontrol.provisioning.source.PersonKey;
import dev.accesscontrol.provisioning.source.PresenceCheck;
import dev.accesscontrol.provisioning.source.SourceUser;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** A source that does something at a certain page, or lists people as no source should. */
class ScriptedSource extends FakeSource {

    private final Map<String, List<SourceUser>> scripts = new HashMap<>();
    private @Nullable Long announced;
    private int page = -1;
    private Runnable action = () -> {};
    private Runnable confirmation = () -> {};
    private Runnable reading = () -> {};

    @Override
    public synchronized ScriptedSource reset() {
        super.reset();
        scripts.clear();
        announced = null;
        beforePage(-1, () -> {});
        confirmation = () -> {};
        reading = () -> {};
        return this;
    }

    /** Lists exactly these, a page each. */
    void script(String domain, SourceUser... people) {
        scripts.put(domain, List.of(people));
    }

    /** Says another total than there are. */
    void announce(long total) {
        announced = total;
    }

    void beforePage(int number, Runnable what) {
        page = number;
        action = what;
    }

    void whenConfirming(Runnable what) {
        confirmation = what;
    }

    @Override
    public void listUsers(String tenant, String domain, ListingSink sink) {
        var script = scripts.get(domain);
        if (script == null) {
            super.listUsers(tenant, domain, new Watch(sink));
        } else {
            script.forEach(person -> sink.page(List.of(person), OptionalLong.empty()));
        }
    }

    @Override
    public Map<PersonKey, PresenceCheck> confirm(
            String tenant, Collection<PersonKey> keys, Runnable waiting) {
        confirmation.run();
        return super.confirm(tenant, keys, waiting);
    }

    /** Once, before the next round is handed out. */
    void beforeChanges(Runnable what) {
        reading = what;
    }

    @Override
    public ChangeRound changes(String tenant, String cursor, int most, Runnable waiting) {
        var first = reading;
        reading = () -> {};
        first.run();
        return super.changes(tenant, cursor, most, waiting);
    }

    private final class Watch implements ListingSink {

        private final ListingSink sink;
        private int number;

        Watch(ListingSink sink) {
            this.sink = sink;
        }

        @Override
        public void page(List<SourceUser> users, OptionalLong total) {
            if (number++ == page) {
                action.run();
            }
            var told = announced;
            sink.page(users, told == null || total.isEmpty() ? total : OptionalLong.of(told));
        }

        @Override
        public void restarted() {
            number = 0;
            sink.restarted();
        }
    }
}
