package dev.accesscontrol.provisioning.run;

import dev.accesscontrol.directory.Ideographs;
import dev.accesscontrol.directory.Profile;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the search box of a plan looks through: NFKC in lower case, so that full-width letters and
 * half-width kana find their usual forms.
 */
final class SearchText {

    static final int LONGEST = 4800;

    private SearchText() {}

    static String of(RowColumns row) {
        var all =
                Stream.concat(
                                Stream.of(row.username()),
                                Stream.concat(items(row.before()), items(row.after())))
                        .filter(Objects::nonNull)
                        .filter(item -> !item.isEmpty())
                        .distinct()
                        .collect(Collectors.joining("\n"));
        return normalised(all);
    }

    static String normalised(String text) {
        return Ideographs.apart(
                Normalizer.normalize(text.replace("\0", ""), Normalizer.Form.NFKC)
                        .toLowerCase(Locale.ROOT));
    }

    private static Stream<@Nullable String> items(@Nullable Profile items) {
        return items == null
                ? Stream.empty()
                : Stream.of(
                        items.familyName(),
                        items.givenName(),
                        items.displayName(),
                        items.email(),
                        items.upn(),
                        items.immutableId());
    }
}
