package dev.accesscontrol.provisioning.connection;

import dev.accesscontrol.provisioning.source.ListingSink;
import dev.accesscontrol.provisioning.source.SourceUser;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.function.Function;

/** Puts a domain's people into the preview, and tells of the first ones at once. */
final class PreviewSink implements ListingSink {

    private final UsernamePreview preview;
    private final Function<List<SourceUser>, UsernameHolders> holders;
    private final Consumer<DomainPeople> firstPage;
    private boolean told;

    PreviewSink(
            UsernamePreview preview,
            Function<List<SourceUser>, UsernameHolders> holders,
            Consumer<DomainPeople> firstPage) {
        this.preview = preview;
        this.holders = holders;
        this.firstPage = firstPage;
    }

    @Override
    public void page(List<SourceUser> users, OptionalLong total) {
        var ofThisPage = holders.apply(users);
        users.forEach(user -> preview.take(user, ofThisPage));
        if (!told) {
            firstPage.accept(preview.people());
            told = true;
        }
        if (preview.isFull()) {
            throw new Enough();
        }
    }

    @Override
    public void restarted() {
        preview.restart();
    }

    /** Ends a listing that need not be read to its end. */
    static final class Enough extends RuntimeException {

        Enough() {
            super("the preview is full", null, false, false);
        }
    }
}
