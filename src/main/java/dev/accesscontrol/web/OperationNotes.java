package dev.accesscontrol.web;

import java.util.function.Consumer;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/** Where the notes of the present request's act go: to whoever collects them, if anybody does. */
public final class OperationNotes {

    private static final String COLLECTOR = OperationNotes.class.getName();

    private OperationNotes() {}

    /** From now on, to the end of the present request. */
    public static void collect(Consumer<OperationNote> collector) {
        RequestContextHolder.currentRequestAttributes()
                .setAttribute(COLLECTOR, collector, RequestAttributes.SCOPE_REQUEST);
    }

    /** In the thread and the transaction of whoever changes something; in a job to nobody. */
    @SuppressWarnings("unchecked")
    public static void tell(OperationNote note) {
        var request = RequestContextHolder.getRequestAttributes();
        if (request != null
                && request.getAttribute(COLLECTOR, RequestAttributes.SCOPE_REQUEST)
                        instanceof Consumer<?> collector) {
            ((Consumer<OperationNote>) collector).accept(note);
        }
    }
}
