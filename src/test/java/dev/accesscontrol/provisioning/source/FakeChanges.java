package dev.accesscontrol.provisioning.source;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/** What a {@link FakeSource} tells about changes, which also lets only one thread at it. */
final class FakeChanges {

    private final List<SourceChange> told = new ArrayList<>();
    private int age;
    private int rounds;

    void clear() {
        told.clear();
        rounds = 0;
        lose();
    }

    void tell(SourceChange change) {
        told.add(change);
    }

    void lose() {
        age++;
    }

    int rounds() {
        return rounds;
    }

    String cursor() {
        return age + ":" + told.size();
    }

    ChangeRound since(String cursor, int most) {
        rounds++;
        var place = cursor.split(":");
        if (Integer.parseInt(place[0]) != age) {
            return new ChangeRound.CursorLost();
        }
        var last = new LinkedHashMap<String, SourceChange>();
        told.subList(Integer.parseInt(place[1]), told.size())
                .forEach(change -> last.put(change.objectId(), change));
        return last.size() > most
                ? new ChangeRound.TooMany()
                : new ChangeRound.Told(List.copyOf(last.values()), cursor());
    }
}
