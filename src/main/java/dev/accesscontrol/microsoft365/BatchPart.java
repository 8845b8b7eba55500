package dev.accesscontrol.microsoft365;

import com.microsoft.graph.models.odataerrors.ODataError;
import com.microsoft.kiota.ResponseHeaders;
import com.microsoft.kiota.serialization.Parsable;
import com.microsoft.kiota.serialization.ParsableFactory;
import com.microsoft.kiota.serialization.ParseNode;
import com.microsoft.kiota.serialization.SerializationWriter;
import com.microsoft.kiota.serialization.UntypedNode;
import com.microsoft.kiota.serialization.UntypedObject;
import dev.accesscontrol.provisioning.source.SourceFailure.Cause;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The answer to one part of a batch, which has a status, headers and a body of its own. */
final class BatchPart implements Parsable {

    private @Nullable String id;
    private @Nullable Integer status;
    private final ResponseHeaders headers = new ResponseHeaders();
    private @Nullable ParseNode body;

    @Nullable String id() {
        return id;
    }

    /** Whether Graph itself says that there is no such object. */
    boolean isAbsence() {
        return status != null
                && status == 404
                && GraphErrors.NOT_FOUND.equalsIgnoreCase(GraphErrors.code(failure(404)));
    }

    /**
     * @throws PartFailedException when the status says that this is no answer
     */
    <T extends Parsable> T read(ParsableFactory<T> factory) {
        if (status == null || status != 200) {
            throw failure(status == null ? 0 : status);
        }
        var read = body == null ? null : body.getObjectValue(factory);
        if (read == null) {
            throw new SetbackException(
                    Setback.passing(Cause.UNEXPECTED_ANSWER, "Empty", null), null);
        }
        return read;
    }

    private PartFailedException failure(int with) {
        var error =
                body == null ? null : body.getObjectValue(ODataError::createFromDiscriminatorValue);
        return new PartFailedException(with, headers, error);
    }

    private void putHeaders(ParseNode node) {
        if (node.getObjectValue(UntypedNode::createFromDiscriminatorValue)
                instanceof UntypedObject named) {
            named.getValue()
                    .forEach((name, value) -> headers.add(name, String.valueOf(value.getValue())));
        }
    }

    @Override
    public Map<String, Consumer<ParseNode>> getFieldDeserializers() {
        return Map.of(
                "id", node -> id = node.getStringValue(),
                "status", node -> status = node.getIntegerValue(),
                "headers", this::putHeaders,
                "body", node -> body = node);
    }

    @Override
    public void serialize(SerializationWriter writer) {
        throw new UnsupportedOperationException("an answer is only read");
    }
}
