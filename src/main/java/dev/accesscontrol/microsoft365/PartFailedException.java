package dev.accesscontrol.microsoft365;

import com.microsoft.graph.models.odataerrors.ODataError;
import com.microsoft.kiota.ResponseHeaders;
import org.jspecify.annotations.Nullable;

/** An error answer to one part of a batch, in the form of one to a request of its own. */
final class PartFailedException extends ODataError {

    PartFailedException(int status, ResponseHeaders headers, @Nullable ODataError body) {
        setResponseStatusCode(status);
        setResponseHeaders(headers);
        if (body != null) {
            setError(body.getError());
        }
    }
}
