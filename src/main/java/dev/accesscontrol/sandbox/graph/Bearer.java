package dev.accesscontrol.sandbox.graph;

import com.nimbusds.jwt.JWTClaimsSet;
import dev.accesscontrol.sandbox.entra.SigningKey;
import dev.accesscontrol.sandbox.entra.Tokens;
import dev.accesscontrol.sandbox.http.Request;
import dev.accesscontrol.sandbox.tenant.Consent;
import dev.accesscontrol.sandbox.tenant.Tenant;
import dev.accesscontrol.sandbox.tenant.Tenants;
import java.text.ParseException;
import java.time.InstantSource;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads access tokens. */
record Bearer(SigningKey key, Tokens tokens, Tenants tenants, InstantSource clock) {

    Caller caller(Request request) {
        String header = request.header("authorization");
        if (header == null || !header.regionMatches(true, 0, "Bearer ", 0, 7)) {
            throw GraphException.unauthenticated("Access token is empty.");
        }
        JWTClaimsSet claims =
                key.read(header.substring(7).trim())
                        .orElseThrow(() ->
                                GraphException.unauthenticated(
                                        "CompactToken parsing failed with error code:"
                                                + " 80049217"));
        return caller(claims);
    }

    private Caller caller(JWTClaimsSet claims) {
        Date expires = claims.getExpirationTime();
        if (expires == null || !clock.instant().isBefore(expires.toInstant()) || isBack(claims)) {
            throw GraphException.unauthenticated(
                    "Lifetime validation failed, the token is expired.");
        }
        if (!claims.getAudience().contains(Tokens.GRAPH)) {
            throw GraphException.unauthenticated(
                    "Access token validation failure. Invalid audience.");
        }
        Tenant tenant =
                tenants.require(
                        String.valueOf(claims.getClaim("tid")),
                        _ -> GraphException.unauthenticated("Invalid tenant."));
        return caller(tenant, claims);
    }

    private boolean isBack(JWTClaimsSet claims) {
        return !Objects.equals(claims.getClaim(Tokens.GENERATION), (long) tokens.generation());
    }

    private static Caller caller(Tenant tenant, JWTClaimsSet claims) {
        if (tenant.consent().state() == Consent.State.REMOVED) {
            throw new GraphException(
                    401,
                    "Authorization_IdentityNotFound",
                    "The identity of the calling application could not be established.");
        }
        return new Caller(tenant, roles(claims));
    }

    private static List<String> roles(JWTClaimsSet claims) {
        try {
            @Nullable List<String> roles = claims.getStringListClaim("roles");
            return roles == null ? List.of() : roles;
        } catch (ParseException notAList) {
            return List.of();
        }
    }
}
