package dev.accesscontrol.microsoft365;

import com.microsoft.graph.models.User;
import com.microsoft.graph.serviceclient.GraphServiceClient;
import com.microsoft.graph.users.delta.DeltaGetResponse;
import com.microsoft.kiota.ApiException;
import dev.accesscontrol.provisioning.source.SourceChange;
import dev.accesscontrol.provisioning.source.SourceException;
import dev.accesscontrol.provisioning.source.SourceFailure;
import dev.accesscontrol.provisioning.source.SourceFailure.Cause;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What Graph says to a link of a delta round. */
sealed interface DeltaAnswer {

    record Page(DeltaGetResponse content) implements DeltaAnswer {

        List<SourceChange> changes() {
            var users = content.getValue();
            if (users == null) {
                throw unexpected("PageWithoutValue");
            }
            return users.stream().map(Page::change).toList();
        }

        /** Of two records of one person the last one counts; it may lack whatever was not set. */
        private static SourceChange change(User user) {
            if (user.getId() == null || user.getId().isBlank()) {
                throw unexpected("UserWithoutId");
            }
            return new SourceChange(
                    user.getId(),
                    user.getUserPrincipalName(),
                    user.getAdditionalData().get("@removed") != null);
        }
    }

    /** Change tracking has to begin again. */
    record Reset() implements DeltaAnswer {}

    /** The link to this page is known no more; the one where the round began may be. */
    record PlaceLost() implements DeltaAnswer {}

    /** The service's words for it, in whatever case. */
    Set<String> RESETS =
            Set.of(
                    "syncstatenotfound",
                    "syncstateinvalid",
                    "resyncrequired",
                    "resyncapplydifferences",
                    "resyncuploaddifferences",
                    "resyncchangesapplydifferences",
                    "resyncchangesuploaddifferences");

    /** Also those of tenants without change tracking, which external ones and B2C are. */
    Set<Integer> REFUSED_LINK = Set.of(400, 404, 405, 501);

    /**
     * @param begins whether the link is where the round begins. What is then wrong with the request
     *     cannot be but the link, and a new one is to be had
     */
    static @Nullable DeltaAnswer of(GraphServiceClient graph, String link, boolean begins) {
        try {
            var page =
                    graph.users()
                            .delta()
                            .withUrl(link)
                            .get(request -> request.headers.add("x-ms-throttle-priority", "Low"));
            return page == null ? null : new Page(page);
        } catch (ApiException e) {
            return refusal(e, begins);
        }
    }

    private static DeltaAnswer refusal(ApiException e, boolean begins) {
        var code = GraphErrors.code(e);
        int status = e.getResponseStatusCode();
        if (status == 410 || code != null && isReset(status, lower(code), begins)) {
            return new Reset();
        }
        if (code != null && Listing.PLACE_LOST.contains(lower(code))) {
            return new PlaceLost();
        }
        throw e;
    }

    private static boolean isReset(int status, String code, boolean begins) {
        return begins && REFUSED_LINK.contains(status) || status == 400 && RESETS.contains(code);
    }

    private static String lower(String code) {
        return code.toLowerCase(Locale.ROOT);
    }

    static SourceException unexpected(String code) {
        return new SourceException(new SourceFailure(Cause.UNEXPECTED_ANSWER, code, null), null);
    }
}
