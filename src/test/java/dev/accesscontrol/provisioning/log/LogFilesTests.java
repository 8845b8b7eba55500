package dev.accesscontrol.provisioning.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import dev.accesscontrol.provisioning.plan.Action;
import dev.accesscontrol.provisioning.run.PlanRowView;
import dev.accesscontrol.provisioning.run.RowTexts;
import dev.accesscontrol.provisioning.run.RunGuards;
import dev.accesscontrol.provisioning.run.RunKind;
import dev.accesscontrol.provisioning.run.RunState;
import dev.accesscontrol.provisioning.run.RunView;
import dev.accesscontrol.provisioning.source.SourceFailure;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.ResourceBundleMessageSource;

class LogFilesTests {

    private final ResourceBundleMessageSource messages = new ResourceBundleMessageSource();

    LogFilesTests() {
        messages.setBasenames("messages/provisioning", "messages/connection");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
    }

    @Test
    void nameOutcomesInEnglishInEveryLanguage() {
        RowTexts texts = mock();
        when(texts.action(any())).thenReturn("Add");
        var row = mock(PlanRowView.class);
        when(row.action()).thenReturn(Action.ADD);
        when(row.username()).thenReturn("sato");
        when(texts.why(any(), any())).thenReturn("");
        when(row.outcome()).thenReturn(new PlanRowView.Outcome(null));

        assertThat(new RowCells(texts, messages).of(row, Locale.JAPANESE))
                .startsWith("Add", "sato", "Applied");
    }

    @Test
    void sayWhatToDoAboutARunThatFailed() {
        var run = mock(RunView.class);
        when(run.state()).thenReturn(RunState.FAILED);
        when(run.kind()).thenReturn(RunKind.SYNC);
        when(run.guards()).thenReturn(RunGuards.NONE);
        when(run.failure())
                .thenReturn(new SourceFailure(SourceFailure.Cause.THROTTLED, "Code", "request-7"));

        assertThat(new RunTexts(messages).details(run, Locale.ENGLISH))
                .startsWith("The source asked to slow down")
                .contains("Try again in a quarter of an hour.")
                .endsWith("Code request-7");
    }

    @Test
    void sayOfADryRunThatNothingWasWritten() {
        var run = mock(RunView.class);
        when(run.state()).thenReturn(RunState.SUCCEEDED);
        when(run.kind()).thenReturn(RunKind.DRY_RUN);
        when(run.guards()).thenReturn(RunGuards.NONE);

        assertThat(new RunTexts(messages).details(run, Locale.ENGLISH))
                .contains("what would be done");
    }
}
