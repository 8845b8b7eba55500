package dev.accesscontrol.sandbox.controls;

import dev.accesscontrol.sandbox.http.Parameters;
import dev.accesscontrol.sandbox.tenant.Person;
import dev.accesscontrol.sandbox.tenant.Person.Names;
import dev.accesscontrol.sandbox.tenant.Tenant;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the forms do to people. */
record PeopleActions(Tenant tenant) {

    private static final int MOST = 100_000;
    private static final int NAMED = 3;

    String add(Parameters form) {
        int howMany = Numbers.read(form, "howMany", "How many", 1, MOST);
        return "Added " + names(tenant.personnel().add(howMany, form.text("domain"))) + ".";
    }

    String addOne(Parameters form) {
        Person added = tenant.personnel().add(form.text("upn").trim(), names(form));
        return "Added " + added.upn() + ".";
    }

    String remove(Parameters form) {
        int howMany = Numbers.read(form, "howMany", "How many", 1, MOST);
        List<Person> removed = tenant.personnel().remove(howMany, form.text("domain"));
        return removed.isEmpty()
                ? "Nobody is in " + form.text("domain") + "."
                : "Removed " + names(removed) + ".";
    }

    String removeChosen(Parameters form) {
        List<Person> chosen =
                form.all("id").stream().flatMap(id -> tenant.people().find(id).stream()).toList();
        if (chosen.isEmpty()) {
            throw new IllegalArgumentException("Tick the people to remove first.");
        }
        chosen.forEach(person -> tenant.people().remove(person.id().toString()));
        return "Removed " + names(chosen) + ".";
    }

    String restore(Parameters form) {
        return "Restored " + tenant.people().restore(form.text("id")).upn() + ".";
    }

    /** The edit page of one person, whose buttons are save and remove. */
    String save(String id, Parameters form) {
        if (form.has("remove")) {
            tenant.people().remove(id);
            return "Removed. The person is in the recycle bin and can be restored.";
        }
        Names names = names(form);
        String immutableId = blankToNull(form, "immutableId");
        tenant.personnel().rename(id, form.text("upn").trim());
        tenant.personnel().rename(id, names);
        tenant.personnel().setImmutableId(id, immutableId);
        tenant.personnel().allowSignIn(id, form.has("signIn"));
        return "Saved.";
    }

    private static Names names(Parameters form) {
        return new Names(
                blankToNull(form, "display"),
                blankToNull(form, "given"),
                blankToNull(form, "family"));
    }

    private static @Nullable String blankToNull(Parameters form, String name) {
        String text = form.text(name);
        if (text.length() > 256) {
            throw new IllegalArgumentException("A name has at most 256 characters.");
        }
        return text.isBlank() ? null : text.trim();
    }

    private static String names(List<Person> people) {
        String some =
                people.stream().limit(NAMED).map(Person::upn).collect(Collectors.joining(", "));
        int more = people.size() - NAMED;
        String count = people.size() == 1 ? "1 person: " : "%,d people: ".formatted(people.size());
        return count + some + (more > 0 ? " and %,d more".formatted(more) : "");
    }
}
