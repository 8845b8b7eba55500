package dev.accesscontrol.directory;

import java.util.Arrays;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What stands in files for a choice: the same in every language, read ignoring case. */
public final class UserWords {

    private UserWords() {}

    public static String of(ShownStatus status) {
        return switch (status) {
            case ENABLED -> "Enabled";
            case DISABLED -> "Disabled";
            case LOCKED_OUT -> "Locked out";
        };
    }

    /** Empty without a password. */
    public static String of(@Nullable PasswordTerms terms) {
        return switch (terms) {
            case null -> "";
            case FORCE_CHANGE -> "Force Password Change";
            case NEVER -> "Password Never Expires";
            case DEFAULT -> "Default Password Expiration";
        };
    }

    public static String of(Role role) {
        return switch (role) {
            case NONE -> "None";
            case READ_ONLY_ADMIN -> "Read-Only Admin";
            case GLOBAL_ADMIN -> "Global Admin";
        };
    }

    /** Null when the word is another. */
    public static @Nullable ShownStatus status(String word) {
        return choice(ShownStatus.values(), UserWords::of, word);
    }

    /** Null when the word is another. */
    public static @Nullable PasswordTerms terms(String word) {
        return choice(PasswordTerms.values(), UserWords::of, word);
    }

    private static <E> @Nullable E choice(E[] values, Function<E, String> words, String word) {
        return Arrays.stream(values)
                .filter(value -> words.apply(value).equalsIgnoreCase(word))
                .findFirst()
                .orElse(null);
    }
}
