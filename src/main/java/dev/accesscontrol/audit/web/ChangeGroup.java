package dev.accesscontrol.audit.web;

import dev.accesscontrol.audit.OperationEntry.Change;
import dev.accesscontrol.web.OperationNote.Target;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/**
 * What an act changed of one thing.
 *
 * @param changes none where it is not told what, or nothing was changed
 */
record ChangeGroup(Target target, List<Change> changes) {

    static List<ChangeGroup> of(List<Change> changes) {
        var groups = new LinkedHashMap<Target, List<Change>>();
        for (var change : changes) {
            var group = groups.computeIfAbsent(change.target(), _ -> new ArrayList<>());
            if (change.item() != null) {
                group.add(change);
            }
        }
        return groups.entrySet().stream()
                .map(group -> new ChangeGroup(group.getKey(), group.getValue()))
                .toList();
    }
}
