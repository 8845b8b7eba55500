package dev.accesscontrol.sandbox.graph;

import dev.accesscontrol.sandbox.tenant.Person;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.io.SerializedString;

/**
 * A property of a user object.
 *
 * @param value text, a truth value, a list of texts, licences, or null
 */
record UserProperty(SerializedString name, Function<Person, @Nullable Object> value) {

    /** The licence that licensed people have: Microsoft 365 E3. */
    private record Licence(String skuId) {}

    private static final List<Licence> LICENSED =
            List.of(new Licence("05e9a617-0261-4cee-bb44-138d3ef5d965"));

    private static final Map<String, UserProperty> ALL = new LinkedHashMap<>();

    static {
        define("businessPhones", p -> asList(p.work().phone()));
        define("displayName", p -> p.names().display());
        define("givenName", p -> p.names().given());
        define("jobTitle", p -> p.work().title());
        define("mail", p -> p.mailbox().address());
        define("mobilePhone", _ -> null);
        define("officeLocation", p -> p.work().office());
        define("preferredLanguage", p -> p.work().language());
        define("surname", p -> p.names().family());
        define("userPrincipalName", Person::upn);
        define("id", p -> p.id().toString());
        define("accountEnabled", p -> p.account().enabled());
        define("assignedLicenses", p -> p.account().licensed() ? LICENSED : List.of());
        define("createdDateTime", p -> text(p.account().created()));
        define("department", p -> p.work().department());
        define("employeeId", p -> p.work().employeeId());
        define("externalUserState", p -> p.account().externalState());
        define("mailNickname", p -> p.upn().substring(0, p.upn().lastIndexOf('@')));
        define("onPremisesImmutableId", p -> p.onPremises().immutableId());
        define("onPremisesSyncEnabled", p -> p.onPremises().synced());
        define("proxyAddresses", p -> p.mailbox().proxyAddresses());
        define("userType", p -> p.account().type());
        NotHeld.TEXTS.forEach(name -> define(name, _ -> null));
        NotHeld.LISTS.forEach(name -> define(name, _ -> List.of()));
    }

    private static final List<String> DEFAULTS =
            List.of(
                    "businessPhones",
                    "displayName",
                    "givenName",
                    "jobTitle",
                    "mail",
                    "mobilePhone",
                    "officeLocation",
                    "preferredLanguage",
                    "surname",
                    "userPrincipalName",
                    "id");

    private static void define(String name, Function<Person, @Nullable Object> value) {
        ALL.put(name, new UserProperty(new SerializedString(name), value));
    }

    private static List<String> asList(@Nullable String text) {
        return text == null ? List.of() : List.of(text);
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    /**
     * @param select as in the query; null for what is answered without it
     */
    static List<UserProperty> selected(@Nullable String select) {
        List<String> names = select == null ? DEFAULTS : List.of(select.split(","));
        List<UserProperty> properties = new ArrayList<>();
        for (String name : names) {
            properties.add(named(name.trim()));
        }
        return properties;
    }

    private static UserProperty named(String name) {
        NotHeld.check(name);
        UserProperty property = ALL.get(name);
        if (property == null) {
            throw new GraphException(
                    400,
                    "BadRequest",
                    "Could not find a property named '"
                            + name
                            + "' on type"
                            + " 'microsoft.graph.user'.");
        }
        return property;
    }

    boolean isId() {
        return name.getValue().equals("id");
    }

    void write(Person person, JsonGenerator json) {
        json.writeName(name);
        writeValue(value.apply(person), json);
    }

    static void writeValue(@Nullable Object value, JsonGenerator json) {
        switch (value) {
            case null -> json.writeNull();
            case String text -> json.writeString(text);
            case Boolean truth -> json.writeBoolean(truth);
            case Licence(String skuId) -> {
                json.writeStartObject();
                json.writeArrayPropertyStart("disabledPlans");
                json.writeEndArray();
                json.writeStringProperty("skuId", skuId);
                json.writeEndObject();
            }
            case List<?> list -> {
                json.writeStartArray();
                list.forEach(item -> writeValue(item, json));
                json.writeEndArray();
            }
            default -> throw new IllegalStateException("No such kind of value: " + value);
        }
    }
}
