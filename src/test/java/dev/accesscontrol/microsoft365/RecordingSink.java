package dev.accesscontrol.microsoft365;

import dev.accesscontrol.provisioning.source.ListingSink;
import dev.accesscontrol.provisioning.source.SourceUser;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/** Keeps what a listing gave since it last started. */
public final class RecordingSink implements ListingSink {

    final List<SourceUser> users = new ArrayList<>();
    final List<OptionalLong> totals = new ArrayList<>();
    int pages;
    int restarts;
    RuntimeException cancelled;

    @Override
    public void page(List<SourceUser> page, OptionalLong total) {
        pages++;
        users.addAll(page);
        totals.add(total);
    }

    @Override
    public void restarted() {
        restarts++;
        users.clear();
    }

    @Override
    public void waiting() {
        if (cancelled != null) {
            throw cancelled;
        }
    }

    public List<String> upns() {
        return users.stream().map(SourceUser::upn).toList();
    }
}
