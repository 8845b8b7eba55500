package dev.accesscontrol.sandbox.graph;

import java.util.List;
import java.util.Set;

/** Properties of a user object that exist in the real service and are empty for everybody here. */
final class NotHeld {

    static final List<String> TEXTS =
            List.of(
                    "ageGroup",
                    "city",
                    "companyName",
                    "consentProvidedForMinor",
                    "country",
                    "creationType",
                    "deletedDateTime",
                    "employeeHireDate",
                    "employeeLeaveDateTime",
                    "employeeOrgData",
                    "employeeType",
                    "externalUserStateChangeDateTime",
                    "faxNumber",
                    "isResourceAccount",
                    "lastPasswordChangeDateTime",
                    "legalAgeGroupClassification",
                    "onPremisesDistinguishedName",
                    "onPremisesDomainName",
                    "onPremisesExtensionAttributes",
                    "onPremisesLastSyncDateTime",
                    "onPremisesSamAccountName",
                    "onPremisesSecurityIdentifier",
                    "onPremisesUserPrincipalName",
                    "passwordPolicies",
                    "passwordProfile",
                    "postalCode",
                    "preferredDataLocation",
                    "securityIdentifier",
                    "showInAddressList",
                    "signInSessionsValidFromDateTime",
                    "state",
                    "streetAddress",
                    "usageLocation");

    static final List<String> LISTS =
            List.of(
                    "assignedPlans",
                    "identities",
                    "imAddresses",
                    "licenseAssignmentStates",
                    "onPremisesProvisioningErrors",
                    "otherMails",
                    "provisionedPlans",
                    "serviceProvisioningErrors");

    private static final Set<String> OF_OTHER_SERVICES =
            Set.of(
                    "aboutMe",
                    "birthday",
                    "hireDate",
                    "interests",
                    "mailboxSettings",
                    "mySite",
                    "pastProjects",
                    "preferredName",
                    "responsibilities",
                    "schools",
                    "skills");

    private NotHeld() {}

    /** Some properties live in another service or need a permission that the app has not got. */
    static void check(String name) {
        if (OF_OTHER_SERVICES.contains(name)) {
            throw new GraphException(
                    501, "NotImplemented", "This operation target is not yet supported.");
        }
        if (name.equals("signInActivity") || name.equals("customSecurityAttributes")) {
            throw GraphException.denied();
        }
    }
}
