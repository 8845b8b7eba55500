package dev.accesscontrol.provisioning.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.accesscontrol.directory.DirectoryUser;
import dev.accesscontrol.directory.UserId;
import dev.accesscontrol.provisioning.source.SourceUser;
import java.util.Arrays;

/** What the {@link Classifier} makes of one person beside a few users. */
final class Classification {

    static final String UPN = "hanako@contoso.com";

    private Classification() {}

    static <T extends PlannedChange> T change(
            SourceUser person, Class<T> kind, DirectoryUser... users) {
        var change = classify(UpnMode.ON, person, users).change();
        assertThat(change).isInstanceOf(kind);
        return kind.cast(change);
    }

    static Finding classify(UpnMode mode, SourceUser person, DirectoryUser... users) {
        var index = new CandidateIndex(People.SOURCE, Arrays.asList(users));
        return new Classifier(mode, UserId::next).classify(person, index.of(person));
    }
}
