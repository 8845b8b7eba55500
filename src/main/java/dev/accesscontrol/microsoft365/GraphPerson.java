package dev.accesscontrol.microsoft365;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.microsoft.graph.models.User;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is asked of one of Graph's users: {@link People#PROPERTIES}. */
record GraphPerson(
        @Nullable String id,
        @JsonProperty("userPrincipalName") @Nullable String upn,
        @Nullable String displayName,
        @Nullable String givenName,
        @Nullable String surname,
        @Nullable String mail,
        @Nullable List<String> proxyAddresses,
        @JsonProperty("onPremisesImmutableId") @Nullable String immutableId,
        @JsonProperty("onPremisesSyncEnabled") @Nullable Boolean synced,
        @JsonProperty("accountEnabled") @Nullable Boolean enabled,
        @JsonProperty("userType") @Nullable String type) {

    static GraphPerson of(User user) {
        return new GraphPerson(
                user.getId(),
                user.getUserPrincipalName(),
                user.getDisplayName(),
                user.getGivenName(),
                user.getSurname(),
                user.getMail(),
                user.getProxyAddresses(),
                user.getOnPremisesImmutableId(),
                user.getOnPremisesSyncEnabled(),
                user.getAccountEnabled(),
                user.getUserType());
    }
}
