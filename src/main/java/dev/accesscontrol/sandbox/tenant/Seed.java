package dev.accesscontrol.sandbox.tenant;

import dev.accesscontrol.sandbox.tenant.GeneratedPeople.Share;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Makes the two tenants; the same seed makes the same people for ever. */
public record Seed(long seed, int users, boolean oneDomain, InstantSource clock) {

    /** Documented in the README, so that it can be recognised anywhere. */
    public static final UUID CONTOSO = UUID.fromString("a7c1f0de-0000-4000-8000-00000000c0de");

    public static final UUID FABRIKAM = UUID.fromString("fab41ca0-0000-4000-8000-00000000c0de");

    private static final JsonMapper JSON = JsonMapper.shared();

    private record Cast(List<WrittenPeople.Line> contoso, List<WrittenPeople.Line> fabrikam) {}

    /** Both tenants with the accounts of the sign-in page. */
    public Tenants tenants() {
        Cast cast = read("people.json", new TypeReference<>() {});
        Tenant contoso = contoso(cast.contoso());
        Tenant fabrikam = fabrikam(cast.fabrikam());
        return new Tenants(
                contoso,
                fabrikam,
                List.of(
                        account(contoso, seed, cast.contoso(), 0, true),
                        account(contoso, seed, cast.contoso(), 1, false),
                        account(fabrikam, seed + 1, cast.fabrikam(), 0, true)));
    }

    private Tenant contoso(List<WrittenPeople.Line> cast) {
        List<Domain> domains =
                List.of(
                        Domain.verified("contoso.com", true),
                        Domain.verified("contoso.co.jp", false),
                        Domain.unverified("contoso-labs.com"),
                        Domain.initial("contoso.onmicrosoft.com"));
        ObjectIds ids = new ObjectIds(seed);
        List<Person> written = WrittenPeople.first(users, cast, ids);
        GeneratedPeople start = new GeneratedPeople(seed, ids, written, shares());
        People people = new People(start, ids, users, clock);
        return new Tenant(CONTOSO, "Contoso", domains, people, clock);
    }

    private Tenant fabrikam(List<WrittenPeople.Line> cast) {
        List<Domain> domains =
                List.of(
                        Domain.verified("fabrikam.com", true),
                        Domain.initial("fabrikam.onmicrosoft.com"));
        ObjectIds ids = new ObjectIds(seed + 1);
        List<Person> written = WrittenPeople.first(cast.size(), cast, ids);
        GeneratedPeople start = new GeneratedPeople(seed + 1, ids, written, shares());
        People people = new People(start, ids, written.size(), clock);
        return new Tenant(FABRIKAM, "Fabrikam", domains, people, clock);
    }

    private List<Share> shares() {
        Map<String, Map<String, List<String>>> names = read("names.json", new TypeReference<>() {});
        NamePool western = pool(names, "western");
        Employees head =
                new Employees(
                        "contoso.com",
                        western,
                        false,
                        "en-US",
                        List.of("18/2111", "18/1106", "20/1101", "131/1104", "36/2121"),
                        List.of("Account Manager", "Engineer", "Analyst", "Designer", "Buyer"));
        if (oneDomain) {
            return List.of(new Share(head, 1));
        }
        Employees japan =
                new Employees(
                        "contoso.co.jp",
                        pool(names, "japanese"),
                        true,
                        "ja-JP",
                        List.of("東京本社 12F", "大阪支社 4F", "名古屋支店"),
                        List.of("主任", "課長", "部長", "営業担当", "エンジニア"));
        return List.of(
                new Share(head, 11),
                new Share(japan, 7),
                new Share(new Resources("contoso.onmicrosoft.com"), 1),
                new Share(new Guests("contoso.onmicrosoft.com", western), 1));
    }

    private static NamePool pool(Map<String, Map<String, List<String>>> names, String which) {
        Map<String, List<String>> lists = Objects.requireNonNull(names.get(which));
        return new NamePool(
                Objects.requireNonNull(lists.get("given")),
                Objects.requireNonNull(lists.get("family")));
    }

    private static SignInAccount account(
            Tenant tenant,
            long seed,
            List<WrittenPeople.Line> cast,
            int slot,
            boolean administrator) {
        WrittenPeople.Line line = cast.get(slot);
        return new SignInAccount(
                tenant,
                new ObjectIds(seed).idOf(slot),
                Objects.requireNonNull(line.display()),
                line.upn(),
                administrator);
    }

    private static <T> T read(String file, TypeReference<T> type) {
        try (InputStream in = Seed.class.getResourceAsStream("/sandbox/" + file)) {
            return JSON.readValue(Objects.requireNonNull(in, file), type);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
