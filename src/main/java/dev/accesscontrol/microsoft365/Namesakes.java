package dev.accesscontrol.microsoft365;

import com.microsoft.graph.models.UserCollectionResponse;
import dev.accesscontrol.microsoft365.Batch.Question;
import dev.accesscontrol.provisioning.source.SourceException;
import dev.accesscontrol.provisioning.source.SourceFailure;
import dev.accesscontrol.provisioning.source.SourceFailure.Cause;
import dev.accesscontrol.provisioning.source.SourceUser;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Finds everybody of a tenant who has a name before the {@code @}, whatever comes after it. */
@Component
class Namesakes {

    private final GraphCalls calls;
    private final GraphBatches batches;

    Namesakes(GraphCalls calls, GraphBatches batches) {
        this.calls = calls;
        this.batches = batches;
    }

    List<SourceUser> find(String tenant, Collection<String> localParts, Runnable waiting) {
        var names = localParts.stream().map(name -> name.toLowerCase(Locale.ROOT)).distinct();
        var pages = batches.ask(tenant, names.map(Namesakes::question).toList(), waiting);
        var found = new ArrayList<SourceUser>();
        for (var page : pages) {
            add(page, found);
            addTheRest(tenant, page, found, waiting);
        }
        return found;
    }

    private static Question<UserCollectionResponse> question(String localPart) {
        return new Question<>(
                UserQuery.named(localPart),
                part -> part.read(UserCollectionResponse::createFromDiscriminatorValue));
    }

    /** A list that is longer than a page is absurd, but it is not cut. */
    private void addTheRest(
            String tenant, UserCollectionResponse first, List<SourceUser> found, Runnable waiting) {
        var links = new PageLinks(calls.root());
        links.follow(first.getOdataNextLink(), false);
        while (links.hasNext()) {
            var link = Objects.requireNonNull(links.next());
            var page =
                    calls.ask(
                            tenant,
                            Patience.ofJob(waiting),
                            graph -> graph.users().withUrl(link).get());
            add(page.answer(), found);
            links.follow(page.answer().getOdataNextLink(), page.retried());
        }
    }

    private static void add(UserCollectionResponse page, List<SourceUser> found) {
        var users = page.getValue();
        if (users == null) {
            throw new SourceException(
                    new SourceFailure(Cause.UNEXPECTED_ANSWER, "PageWithoutValue", null), null);
        }
        users.stream().map(People::of).forEach(found::add);
    }
}
