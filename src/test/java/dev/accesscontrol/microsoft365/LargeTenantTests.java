package dev.accesscontrol.microsoft365;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.accesscontrol.provisioning.source.ListingSink;
import dev.accesscontrol.provisioning.source.SourceUser;
import dev.accesscontrol.sandbox.SandboxSettings;
import dev.accesscontrol.sandbox.SandboxTenant;
import java.lang.ref.WeakReference;
import java.net.URI;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** A tenant of 100,000 people is read in the memory of one page. */
class LargeTenantTests {

    @Test
    void letsGoOfEachPageWhenTheNextOneComes() {
        try (var sandbox =
                SandboxTenant.start(
                        SandboxSettings.of("--port=0", "--users=100000", "--one-domain=true"))) {
            sandbox.contoso().consent().accept();
            var sink = new ForgetfulSink();
            Provider.of(settings(sandbox.url()))
                    .source()
                    .listUsers(sandbox.contoso().id().toString(), "contoso.com", sink);
            assertThat(sink.people).isGreaterThan(99_000);
            assertThat(sink.pages).isGreaterThanOrEqualTo(100);
            assertThat(sink.total).isEqualTo(sink.people);
        }
    }

    private static Microsoft365Settings settings(String url) {
        return new Microsoft365Settings(
                "5a4db0c5-0000-4000-8000-000000000001",
                "sandbox-client-secret",
                null,
                null,
                Cloud.GLOBAL,
                URI.create(url),
                URI.create(url));
    }

    private static final class ForgetfulSink implements ListingSink {

        private long people;
        private long total;
        private int pages;
        private WeakReference<SourceUser> somebody = new WeakReference<>(null);

        @Override
        public void page(List<SourceUser> users, OptionalLong announced) {
            announced.ifPresent(number -> total = number);
            people += users.size();
            if (pages == 1) {
                somebody = new WeakReference<>(users.getFirst());
            }
            if (pages == 10) {
                await().until(this::isForgotten);
            }
            pages++;
        }

        private boolean isForgotten() {
            System.gc();
            return somebody.get() == null;
        }

        @Override
        public void restarted() {
            throw new AssertionError("the simulated tenant loses no page");
        }
    }
}
