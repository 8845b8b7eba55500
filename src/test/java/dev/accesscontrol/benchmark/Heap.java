package dev.accesscontrol.benchmark;

import com.sun.management.GarbageCollectionNotificationInfo;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import javax.management.Notification;
import javax.management.NotificationEmitter;
import javax.management.openmbean.CompositeData;

/** How much of the heap was in use at most, garbage included: seen before each collection. */
final class Heap {

    private static final Set<String> POOLS =
            ManagementFactory.getMemoryPoolMXBeans().stream()
                    .filter(pool -> pool.getType() == MemoryType.HEAP)
                    .map(MemoryPoolMXBean::getName)
                    .collect(Collectors.toSet());

    private static final AtomicLong PEAK = new AtomicLong();

    static {
        for (var collector : ManagementFactory.getGarbageCollectorMXBeans()) {
            ((NotificationEmitter) collector)
                    .addNotificationListener((collected, _) -> look(collected), null, null);
        }
    }

    private Heap() {}

    /** In megabytes. */
    static long peak() {
        return PEAK.get() >> 20;
    }

    static void forget() {
        PEAK.set(0);
    }

    private static void look(Notification collected) {
        if (collected.getUserData() instanceof CompositeData data) {
            var before =
                    GarbageCollectionNotificationInfo.from(data)
                            .getGcInfo()
                            .getMemoryUsageBeforeGc();
            PEAK.accumulateAndGet(
                    POOLS.stream().mapToLong(pool -> before.get(pool).getUsed()).sum(), Math::max);
        }
    }
}
