package dev.accesscontrol.provisioning.plan;

import dev.accesscontrol.directory.Profile;
import dev.accesscontrol.provisioning.plan.Reason.Code;
import dev.accesscontrol.provisioning.source.SourceUser;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A source's person in the items of Access Control: absent text is empty, an empty ImmutableID is
 * none, the UPN stays whole. Lengths are counted as Microsoft and Java count them, in UTF-16 units.
 */
final class SourceItems {

    private static final int NAME = 256;
    private static final int EMAIL = 320;
    private static final int UPN = 113;
    private static final int IMMUTABLE_ID = 64;

    /** No white space, no control character; one range, because everybody is asked twice. */
    private static final Pattern ADDRESS =
            Pattern.compile("[^@\\x00-\\x20\\x7F]++@[^@\\x00-\\x20\\x7F]++");

    /** No database keeps U+0000, and half a surrogate pair is no character. */
    private static final Pattern UNSTORABLE =
            Pattern.compile(
                    "\u0000|[\\uD800-\\uDBFF](?![\\uDC00-\\uDFFF])|(?<![\\uD800-\\uDBFF])[\\uDC00-\\uDFFF]");

    /** The digits alone may be somebody's name. */
    private static final Pattern TOMBSTONE =
            Pattern.compile("[0-9a-f]{32}[^@]+@.*", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private SourceItems() {}

    static Profile of(SourceUser person) {
        var immutableId = text(person.immutableId());
        return new Profile(
                text(person.familyName()),
                text(person.givenName()),
                text(person.displayName()),
                text(person.email()),
                text(person.upn()),
                immutableId.isEmpty() ? null : immutableId);
    }

    /** Why Access Control cannot hold these items. */
    static Optional<Reason> problem(Profile items) {
        if (!isAddress(items.upn(), UPN)) {
            return Optional.of(Reason.of(Code.UPN_NOT_ALLOWED, shown(items.upn())));
        }
        if (items.immutableId() != null && items.immutableId().length() > IMMUTABLE_ID) {
            return Optional.of(Reason.of(Code.IMMUTABLE_ID_TOO_LONG, shown(items.immutableId())));
        }
        if (!items.email().isEmpty() && !isAddress(items.email(), EMAIL)) {
            return Optional.of(Reason.of(Code.EMAIL_NOT_ALLOWED, shown(items.email())));
        }
        return Stream.of(items.familyName(), items.givenName(), items.displayName())
                .filter(name -> name.length() > NAME)
                .findFirst()
                .map(name -> Reason.of(Code.NAME_TOO_LONG, shown(name)));
    }

    static Set<Warning> warnings(SourceUser person, Profile items) {
        var warnings = EnumSet.noneOf(Warning.class);
        if (person.signInBlocked()) {
            warnings.add(Warning.SIGN_IN_BLOCKED);
        }
        if (items.immutableId() == null) {
            warnings.add(Warning.NO_IMMUTABLE_ID);
        }
        var nameless = items.familyName().isBlank() && items.givenName().isBlank();
        if (nameless || items.displayName().isBlank()) {
            warnings.add(Warning.EMPTY_NAME);
        }
        return warnings;
    }

    /**
     * A deleted person's UPN begins with 32 hex digits, an object id, as long as the source keeps
     * the person for restoring; it is no name for a user. Whose id it is does not matter: a copy of
     * such a person has another one.
     */
    static boolean isTombstone(SourceUser person) {
        return TOMBSTONE.matcher(person.upn()).matches();
    }

    private static boolean isAddress(@Nullable String text, int longest) {
        return text != null && text.length() <= longest && ADDRESS.matcher(text).matches();
    }

    private static String text(@Nullable String text) {
        if (text == null) {
            return "";
        }
        return isSuspect(text) ? UNSTORABLE.matcher(text).replaceAll("") : text;
    }

    /** Most text has none of these, and need not be searched for the pattern. */
    private static boolean isSuspect(String text) {
        for (int i = 0; i < text.length(); i++) {
            char unit = text.charAt(i);
            if (unit == 0 || Character.isSurrogate(unit)) {
                return true;
            }
        }
        return false;
    }

    private static String shown(@Nullable String text) {
        return text == null || text.length() <= 120
                ? text(text)
                : text(text.substring(0, 120)) + "…";
    }
}
