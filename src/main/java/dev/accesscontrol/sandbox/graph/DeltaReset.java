package dev.accesscontrol.sandbox.graph;

import java.util.Map;

/** The ways in which the service says that change tracking has to begin again. */
public enum DeltaReset {
    /** 410 with a {@code Location} whose token is empty. */
    GONE,
    /** The announced form of an expired token: 400, and the code in another case. */
    BAD_REQUEST,
    RESYNC_REQUIRED;

    GraphException exception(String restart) {
        return switch (this) {
            case GONE ->
                    new GraphException(
                            410,
                            "SyncStateNotFound",
                            "The sync state generation is not found;"
                                    + " generation=149;[highest=157][157][155][156].",
                            Map.of("Location", restart));
            case BAD_REQUEST ->
                    new GraphException(
                            400, "syncStateNotFound", "The sync state is not found or expired.");
            case RESYNC_REQUIRED ->
                    new GraphException(
                            410,
                            "resyncRequired",
                            "Resync required. Replace the local state with the state of the"
                                    + " service.",
                            Map.of("Location", restart));
        };
    }
}
