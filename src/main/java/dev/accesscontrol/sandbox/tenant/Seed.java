package dev.accesscontrol.sandbox.tenant;

import dev.accesscontrol.sandbox.tenant.GeneratedPeople.Share;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import tools.jackson.databind.json.JsonMapper;

/**
 * Makes the two tenants; the same seed makes the same people for ever.
 *
 * @param users how many Contoso has
 * @param oneDomain whether all generated people are in its first domain
 */
public record Seed(long seed, int users, boolean oneDomain, InstantSource clock) {

    /** Documented in the README, so that it can be recognised anywhere. */
    public static final UUID CONTOSO = UUID.fromString("a7c1f0de-0000-4000-8000-00000000c0de");

    public static final UUID FABRIKAM = UUID.fromString("fab41ca0-0000-4000-8000-00000000c0de");

    private static final List<Domain> CONTOSO_DOMAINS =
            List.of(
                    Domain.verified("contoso.com", true),
                    Domain.verified("contoso.co.jp", false),
                    Domain.unverified("contoso-labs.com"),
                    Domain.initial("contoso.onmicrosoft.com"));
    private static final List<Domain> FABRIKAM_DOMAINS =
            List.of(
                    Domain.verified("fabrikam.com", true),
                    Domain.initial("fabrikam.onmicrosoft.com"));

    private record Cast(List<WrittenPeople.Line> contoso, List<WrittenPeople.Line> fabrikam) {}

    /** Both tenants with the accounts of the sign-in page. */
    public Tenants tenants() {
        Cast cast = read("people.json", Cast.class);
        NameLists names = read("names.json", NameLists.class);
        Tenant contoso =
                tenant(
                        new Tenant.Identity(CONTOSO, "Contoso", CONTOSO_DOMAINS),
                        people(seed, users, cast.contoso(), names),
                        names);
        Tenant fabrikam =
                tenant(
                        new Tenant.Identity(FABRIKAM, "Fabrikam", FABRIKAM_DOMAINS),
                        people(seed + 1, cast.fabrikam().size(), cast.fabrikam(), names),
                        names);
        return new Tenants(
                contoso,
                fabrikam,
                List.of(
                        account(contoso, seed, cast.contoso(), 0),
                        account(contoso, seed, cast.contoso(), 1),
                        account(fabrikam, seed + 1, cast.fabrikam(), 0)));
    }

    private Tenant tenant(Tenant.Identity identity, People people, NameLists names) {
        Newcomers newcomers =
                new Newcomers(
                        names.newcomersWestern().pool(), names.newcomersJapanese().pool(), clock);
        return new Tenant(identity, people, newcomers, clock);
    }

    private People people(long ownSeed, int size, List<WrittenPeople.Line> cast, NameLists names) {
        ObjectIds ids = new ObjectIds(ownSeed);
        List<Person> written = WrittenPeople.first(size, cast, ids);
        GeneratedPeople start = new GeneratedPeople(ownSeed, ids, written, shares(names));
        return new People(start, ids, size, clock);
    }

    /** Of twenty generated objects eleven are in contoso.com and seven in contoso.co.jp. */
    private List<Share> shares(NameLists names) {
        NamePool western = names.western().pool();
        Employees head =
                new Employees(
                        "contoso.com",
                        western,
                        false,
                        "en-US",
                        List.of("18/2111", "18/1106", "20/1101", "131/1104", "36/2121"),
                        List.of("Account Manager", "Engineer", "Analyst", "Designer", "Buyer"));
        Employees japan =
                new Employees(
                        "contoso.co.jp",
                        names.japanese().pool(),
                        true,
                        "ja-JP",
                        List.of("東京本社 12F", "大阪支社 4F", "名古屋支店"),
                        List.of("主任", "課長", "部長", "営業担当", "エンジニア"));
        return oneDomain
                ? List.of(new Share(head, 1))
                : List.of(
                        new Share(head, 11),
                        new Share(japan, 7),
                        new Share(new Resources("contoso.onmicrosoft.com"), 1),
                        new Share(new Guests("contoso.onmicrosoft.com", western), 1));
    }

    /** The first person of each tenant is its global administrator. */
    private static SignInAccount account(
            Tenant tenant, long seed, List<WrittenPeople.Line> cast, int slot) {
        WrittenPeople.Line line = cast.get(slot);
        return new SignInAccount(
                tenant,
                new ObjectIds(seed).idOf(slot),
                Objects.requireNonNull(line.display()),
                line.upn(),
                slot == 0);
    }

    private static <T> T read(String file, Class<T> type) {
        try (InputStream in = Seed.class.getResourceAsStream("/sandbox/" + file)) {
            return JsonMapper.shared().readValue(Objects.requireNonNull(in, file), type);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
