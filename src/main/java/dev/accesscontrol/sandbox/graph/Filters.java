package dev.accesscontrol.sandbox.graph;

import dev.accesscontrol.sandbox.tenant.Person;
import dev.accesscontrol.sandbox.tenant.Which;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The filters that the simulated service understands. */
final class Filters {

    private static final String LITERAL = "'((?:[^']|'')*)'";
    private static final Pattern CALL =
            Pattern.compile("(endsWith|startsWith)\\(\\s*(\\w+)\\s*,\\s*" + LITERAL + "\\s*\\)");
    private static final Pattern EQUAL =
            Pattern.compile("(\\w+) eq (?:" + LITERAL + "|(true|false))");

    private Filters() {}

    /**
     * @param advanced whether the request carries what advanced queries need
     */
    static Which parse(@Nullable String filter, boolean advanced) {
        if (filter == null) {
            return new Which.Everybody();
        }
        Matcher call = CALL.matcher(filter.trim());
        Matcher equal = EQUAL.matcher(filter.trim());
        if (call.matches()) {
            String literal = unquote(call.group(3));
            return call.group(1).equals("endsWith")
                    ? endsWith(call.group(2), literal, advanced)
                    : startsWith(call.group(2), literal);
        }
        if (equal.matches()) {
            String value = equal.group(2) == null ? equal.group(3) : unquote(equal.group(2));
            return equalTo(equal.group(1), value);
        }
        throw GraphException.badRequest("Invalid filter clause: " + filter);
    }

    private static Which endsWith(String property, String literal, boolean advanced) {
        if (!property.equals("userPrincipalName") && !property.equals("mail")) {
            throw unsupported(property);
        }
        if (!advanced) {
            throw GraphException.unsupportedQuery(
                    "Operator 'endsWith' is not supported because the required parameters might be"
                            + " missing. Try adding $count=true query parameter and"
                            + " ConsistencyLevel:eventual header. Refer to"
                            + " https://aka.ms/graph-docs/advanced-queries for more information");
        }
        boolean wholeDomain = property.equals("userPrincipalName") && literal.matches("@[^@]+");
        String suffix = lower(literal);
        Function<Person, @Nullable String> text = text(property);
        return wholeDomain
                ? new Which.InDomain(suffix.substring(1))
                : new Which.Matching(p -> lower(text.apply(p)).endsWith(suffix));
    }

    private static Which startsWith(String property, String literal) {
        String prefix = lower(literal);
        if (property.equals("userPrincipalName") && prefix.matches("[^@]+@")) {
            return new Which.Named(prefix.substring(0, prefix.length() - 1));
        }
        Function<Person, @Nullable String> text = text(property);
        return new Which.Matching(person -> lower(text.apply(person)).startsWith(prefix));
    }

    private static Which equalTo(String property, String literal) {
        return switch (property) {
            case "onPremisesImmutableId" -> new Which.WithImmutableId(literal);
            case "accountEnabled" -> {
                boolean enabled = Boolean.parseBoolean(literal);
                yield new Which.Matching(person -> person.account().enabled() == enabled);
            }
            default -> {
                Function<Person, @Nullable String> text = text(property);
                yield new Which.Matching(person -> literal.equalsIgnoreCase(text.apply(person)));
            }
        };
    }

    private static Function<Person, @Nullable String> text(String property) {
        return switch (property) {
            case "id" -> person -> person.id().toString();
            case "userPrincipalName" -> Person::upn;
            case "mail" -> person -> person.mailbox().address();
            case "displayName" -> person -> person.names().display();
            case "givenName" -> person -> person.names().given();
            case "surname" -> person -> person.names().family();
            case "userType" -> person -> person.account().type();
            case "onPremisesImmutableId" -> person -> person.onPremises().immutableId();
            default -> throw unsupported(property);
        };
    }

    private static GraphException unsupported(String property) {
        return GraphException.unsupportedQuery(
                "Unsupported or invalid query filter clause specified for property '"
                        + property
                        + "' of resource 'User'.");
    }

    private static String unquote(String literal) {
        return literal.replace("''", "'");
    }

    private static String lower(@Nullable String text) {
        return text == null ? "" : text.toLowerCase(Locale.ROOT);
    }
}
