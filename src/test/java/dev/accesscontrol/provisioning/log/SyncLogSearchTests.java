package dev.accesscontrol.provisioning.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.intThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;

import dev.accesscontrol.provisioning.run.RunViews;
import org.junit.jupiter.api.Test;

class SyncLogSearchTests {

    private final RunViews runs = mock();
    private final SyncLogSearch search = new SyncLogSearch(runs, mock(), mock());

    @Test
    void findsNothingOnAPageBeyondAllNumbers() {
        var found = search.search(new LogQuery(null, null, null, null, null, null), 50_000_000);

        assertThat(found.content()).isEmpty();
        verify(runs).find(any(), any(), intThat(offset -> offset > 0), anyInt());
    }
}
