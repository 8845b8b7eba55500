package dev.accesscontrol.credentials;

/** The organisation's password policy. */
public interface PasswordPolicies {

    PasswordPolicy current();

    /**
     * Applies to passwords set from now on.
     *
     * @param policy carries the version that was edited
     * @throws org.springframework.dao.OptimisticLockingFailureException when another administrator
     *     changed it meanwhile
     */
    void change(PasswordPolicy policy);
}
