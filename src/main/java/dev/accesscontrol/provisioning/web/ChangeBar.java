package dev.accesscontrol.provisioning.web;

import dev.accesscontrol.provisioning.plan.Action;
import dev.accesscontrol.provisioning.run.PlanView;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * One stacked bar of everybody in a plan, in units of a thousandth of its width. A part that is not
 * empty can be seen, however small its share is.
 */
record ChangeBar(List<Part> parts) {

    static final int WIDTH = 1000;
    private static final int NARROWEST = 8;

    /**
     * @param style the CSS class
     */
    record Part(String style, long count, int x, int width) {}

    private record Share(String style, long count) {}

    static ChangeBar of(PlanView plan) {
        var shares = new ArrayList<Share>();
        for (Action action : ActionCounts.ORDER) {
            shares.add(
                    new Share(
                            action.name().toLowerCase(Locale.ROOT), ActionCounts.of(plan, action)));
        }
        shares.add(new Share("rest", plan.unchanged()));
        shares.removeIf(share -> share.count() == 0);
        return new ChangeBar(laidOut(shares));
    }

    private static List<Part> laidOut(List<Share> shares) {
        long total = shares.stream().mapToLong(Share::count).sum();
        int spare = WIDTH - NARROWEST * shares.size();
        var parts = new ArrayList<Part>();
        int x = 0;
        for (int i = 0; i < shares.size(); i++) {
            var share = shares.get(i);
            boolean last = i == shares.size() - 1;
            int width =
                    last
                            ? WIDTH - x
                            : NARROWEST + (int) Math.round((double) spare * share.count() / total);
            parts.add(new Part(share.style(), share.count(), x, width));
            x += width;
        }
        return parts;
    }
}
