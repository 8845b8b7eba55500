package dev.accesscontrol.sandbox.controls;

import dev.accesscontrol.sandbox.http.Parameters;
import dev.accesscontrol.sandbox.http.Response;
import dev.accesscontrol.sandbox.tenant.People;
import dev.accesscontrol.sandbox.tenant.Person;
import dev.accesscontrol.sandbox.tenant.Slice;
import dev.accesscontrol.sandbox.tenant.View;
import dev.accesscontrol.sandbox.tenant.Which;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A page of people, found by a word or by a domain.
 *
 * @param next the address of the page after this one; null on the last
 * @param isFirst whether nobody comes before
 */
record PeopleList(
        String word, String domain, List<Person> people, @Nullable String next, boolean isFirst) {

    private static final int PAGE = 25;

    static PeopleList of(People people, Parameters query) {
        String word = query.text("q").trim();
        String domain = query.text("domain");
        String begin = query.text("from");
        int from = begin.matches("\\d{1,8}") ? Integer.parseInt(begin) : 0;
        Slice slice = people.slice(new View.Live(), which(word, domain), from, PAGE);
        return new PeopleList(
                word,
                domain,
                slice.people(),
                slice.isLast() ? null : address(word, domain, slice.next()),
                from == 0);
    }

    public boolean isFiltered() {
        return !word.isEmpty() || !domain.isEmpty();
    }

    private static Which which(String word, String domain) {
        if (word.isEmpty()) {
            return domain.isEmpty() ? new Which.Everybody() : new Which.InDomain(domain);
        }
        String wanted = word.toLowerCase(Locale.ROOT);
        return new Which.Matching(person ->
                (domain.isEmpty() || person.domain().equals(domain))
                        && texts(person).anyMatch(text -> text.contains(wanted)));
    }

    private static Stream<String> texts(Person person) {
        return Stream.of(person.upn(), person.names().display())
                .flatMap(Stream::ofNullable)
                .map(text -> text.toLowerCase(Locale.ROOT));
    }

    private static String address(String word, String domain, int from) {
        String address = Response.append("/", "from", Integer.toString(from));
        address = word.isEmpty() ? address : Response.append(address, "q", word);
        address = domain.isEmpty() ? address : Response.append(address, "domain", domain);
        return address + "#people";
    }
}
