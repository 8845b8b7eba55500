package dev.accesscontrol.directory;

import dev.accesscontrol.web.NotFoundException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Leads users whom somebody has chosen to the page of what is to be done with them; in templates
 * {@code @selectionPages}.
 */
@Component("selectionPages")
public class SelectionPages {

    private final List<SelectionPage> pages;
    private final UserOperations operations;

    SelectionPages(List<SelectionPage> pages, UserOperations operations) {
        this.pages = pages.stream().sorted(Comparator.comparingInt(SelectionPage::order)).toList();
        this.operations = operations;
    }

    public List<SelectionPage> all() {
        return pages;
    }

    public Optional<SelectionPage> named(String name) {
        return pages.stream().filter(page -> page.name().equals(name)).findFirst();
    }

    /**
     * Stores who is chosen now, and changes nobody.
     *
     * @return the path of the page; empty when nobody is chosen
     */
    public Optional<String> lead(String name, UserSelection selection, String by) {
        var page = named(name).orElseThrow(() -> new NotFoundException("page of " + name));
        var operation = operations.ask(name, selection, by);
        return operation.total() == 0 ? Optional.empty() : Optional.of(page.pathOf(operation.id()));
    }
}
