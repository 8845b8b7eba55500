package dev.accesscontrol.microsoft365;

import com.microsoft.kiota.serialization.Parsable;
import com.microsoft.kiota.serialization.ParseNode;
import com.microsoft.kiota.serialization.SerializationWriter;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The answer to a batch: its parts in any order. */
final class BatchAnswer implements Parsable {

    private List<BatchPart> parts = List.of();

    /** Null when the part is missing, which is no answer. */
    @Nullable BatchPart part(String id) {
        return parts.stream().filter(part -> id.equals(part.id())).findFirst().orElse(null);
    }

    @Override
    public Map<String, Consumer<ParseNode>> getFieldDeserializers() {
        return Map.of("responses", this::readParts);
    }

    private void readParts(ParseNode node) {
        var read = node.getCollectionOfObjectValues(_ -> new BatchPart());
        parts = read == null ? List.of() : read;
    }

    @Override
    public void serialize(SerializationWriter writer) {
        throw new UnsupportedOperationException("an answer is only read");
    }
}
