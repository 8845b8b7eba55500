package dev.accesscontrol.directory;

import dev.accesscontrol.directory.UserProblem.Code;
import dev.accesscontrol.directory.UserProblem.Item;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What the items of a user may be. */
public final class UserRules {

    static final int LONGEST_USERNAME = 64;
    static final int LONGEST_NAME = 256;
    static final int LONGEST_EMAIL = 320;
    static final int LONGEST_UPN = 113;
    static final int LONGEST_IMMUTABLE_ID = 64;

    private static final Pattern USERNAME = Pattern.compile("[a-zA-Z0-9_.@-]+");
    private static final Pattern ADDRESS =
            Pattern.compile(
                    "[^@\\s\\p{Cntrl}<>()\\[\\],;:\\\\\"]{1,64}@"
                            + "[\\p{L}\\p{N}-]{1,63}(\\.[\\p{L}\\p{N}-]{1,63})+");

    private UserRules() {}

    public static List<UserProblem> ofUsername(String username) {
        if (username.isEmpty()) {
            return List.of(new UserProblem(Item.USERNAME, Code.REQUIRED));
        }
        if (username.length() > LONGEST_USERNAME) {
            return List.of(new UserProblem(Item.USERNAME, Code.TOO_LONG));
        }
        return USERNAME.matcher(username).matches()
                ? List.of()
                : List.of(new UserProblem(Item.USERNAME, Code.NOT_ALLOWED));
    }

    /** Rules without which a user cannot be stored, whoever wants it. */
    public static List<UserProblem> ofStorage(Profile profile) {
        var problems = new ArrayList<UserProblem>();
        storable(problems, Item.FAMILY_NAME, profile.familyName(), LONGEST_NAME);
        storable(problems, Item.GIVEN_NAME, profile.givenName(), LONGEST_NAME);
        storable(problems, Item.DISPLAY_NAME, profile.displayName(), LONGEST_NAME);
        storable(problems, Item.EMAIL, profile.email(), LONGEST_EMAIL);
        storable(problems, Item.UPN, profile.upn(), LONGEST_UPN);
        storable(problems, Item.IMMUTABLE_ID, profile.immutableId(), LONGEST_IMMUTABLE_ID);
        return problems;
    }

    /**
     * The rules for what people type.
     *
     * @param before the items as they are: an address that a source brought may stay as it is, so
     *     that it does not stand in the way of another change
     */
    public static List<UserProblem> ofProfile(Profile profile, @Nullable Profile before) {
        var problems = new ArrayList<>(ofStorage(profile));
        if (before == null || !before.email().equals(profile.email())) {
            address(problems, Item.EMAIL, profile.email());
        }
        if (before == null || !Objects.equals(before.upn(), profile.upn())) {
            address(problems, Item.UPN, profile.upn());
        }
        return problems;
    }

    private static void storable(
            List<UserProblem> problems, Item item, @Nullable String text, int longest) {
        if (text == null) {
            return;
        }
        if (text.length() > longest || Keys.lower(text).length() > longest && item == Item.UPN) {
            problems.add(new UserProblem(item, Code.TOO_LONG));
        } else if (!isText(text)) {
            problems.add(new UserProblem(item, Code.NOT_ALLOWED));
        }
    }

    /** PostgreSQL takes neither a NUL nor half a surrogate pair. */
    private static boolean isText(String text) {
        return text.codePoints()
                .noneMatch(one -> one == 0 || Character.getType(one) == Character.SURROGATE);
    }

    private static void address(List<UserProblem> problems, Item item, @Nullable String text) {
        boolean reported = problems.stream().anyMatch(problem -> problem.item() == item);
        if (text != null && !text.isEmpty() && !reported && !ADDRESS.matcher(text).matches()) {
            problems.add(new UserProblem(item, Code.NO_ADDRESS));
        }
    }
}
