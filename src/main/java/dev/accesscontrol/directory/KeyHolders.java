package dev.accesscontrol.directory;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds out whether other users hold the keys of users who are not among them. */
@Component
class KeyHolders {

    private final UserLookup lookup;

    KeyHolders(UserLookup lookup) {
        this.lookup = lookup;
    }

    /** All keys of whoever holds one of these users' keys. */
    Set<Claim> claimsHeld(Collection<DirectoryUser> users) {
        var claims = new HashSet<Claim>();
        collect(claims, unlinkedKeys(users));
        users.stream()
                .map(DirectoryUser::link)
                .filter(Objects::nonNull)
                .collect(Collectors.groupingBy(SourceLink::source))
                .forEach((source, links) -> collect(claims, linkKeys(source, links)));
        return claims;
    }

    private void collect(Set<Claim> claims, UserKeys keys) {
        lookup.findByKeys(keys).forEach(holder -> claims.addAll(Claim.of(holder)));
    }

    private static UserKeys unlinkedKeys(Collection<DirectoryUser> users) {
        return new UserKeys(
                "",
                List.of(),
                present(users, user -> user.profile().upn()),
                present(users, user -> user.profile().immutableId()),
                present(users, DirectoryUser::username));
    }

    private static List<String> present(
            Collection<DirectoryUser> users, Function<DirectoryUser, @Nullable String> key) {
        return users.stream().map(key).filter(Objects::nonNull).distinct().toList();
    }

    private static UserKeys linkKeys(String source, List<SourceLink> links) {
        var objectIds = links.stream().map(SourceLink::objectId).distinct().toList();
        return new UserKeys(source, objectIds, List.of(), List.of(), List.of());
    }
}
