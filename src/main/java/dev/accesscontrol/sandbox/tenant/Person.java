package dev.accesscontrol.sandbox.tenant;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A user object of the simulated tenant: a person, a guest, a room or a mailbox. */
public record Person(
        UUID id,
        String upn,
        Names names,
        Mailbox mailbox,
        Account account,
        OnPremises onPremises,
        Work work) {

    public record Names(
            @Nullable String display, @Nullable String given, @Nullable String family) {}

    /**
     * @param proxyAddresses {@code SMTP:} in capitals is the primary one
     */
    public record Mailbox(@Nullable String address, List<String> proxyAddresses) {

        static Mailbox of(String address, String... others) {
            List<String> proxies = new java.util.ArrayList<>(List.of("SMTP:" + address));
            for (String other : others) {
                proxies.add("smtp:" + other);
            }
            return new Mailbox(address, List.copyOf(proxies));
        }

        static Mailbox none() {
            return new Mailbox(null, List.of());
        }
    }

    /**
     * @param type Member, Guest, or null as on old objects
     * @param externalState PendingAcceptance, Accepted or null
     */
    public record Account(
            boolean enabled,
            @Nullable String type,
            @Nullable String externalState,
            boolean licensed,
            @Nullable Instant created) {}

    /**
     * @param synced true, or null for people of the cloud only
     */
    public record OnPremises(@Nullable Boolean synced, @Nullable String immutableId) {}

    public record Work(
            @Nullable String title,
            @Nullable String department,
            @Nullable String office,
            @Nullable String phone,
            @Nullable String language,
            @Nullable String employeeId) {

        static final Work NONE = new Work(null, null, null, null, null, null);
    }

    /** The part of the UPN after the last {@code @}, in lower case. */
    public String domain() {
        return upn.substring(upn.lastIndexOf('@') + 1).toLowerCase(Locale.ROOT);
    }

    public Person withUpn(String newUpn) {
        return new Person(id, newUpn, names, mailbox, account, onPremises, work);
    }

    public Person withNames(Names newNames) {
        return new Person(id, upn, newNames, mailbox, account, onPremises, work);
    }

    public Person withMailbox(Mailbox newMailbox) {
        return new Person(id, upn, names, newMailbox, account, onPremises, work);
    }

    public Person withAccount(Account newAccount) {
        return new Person(id, upn, names, mailbox, newAccount, onPremises, work);
    }

    public Person withSignInEnabled(boolean enabled) {
        return withAccount(
                new Account(
                        enabled,
                        account.type(),
                        account.externalState(),
                        account.licensed(),
                        account.created()));
    }

    public Person withImmutableId(@Nullable String immutableId) {
        OnPremises changed = new OnPremises(onPremises.synced(), immutableId);
        return new Person(id, upn, names, mailbox, account, changed, work);
    }
}
