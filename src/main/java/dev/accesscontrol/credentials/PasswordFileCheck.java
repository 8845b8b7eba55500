package dev.accesscontrol.credentials;

import dev.accesscontrol.credentials.PasswordFile.Entry;
import dev.accesscontrol.credentials.PasswordsSet.Owner;
import dev.accesscontrol.csv.CsvProblem;
import dev.accesscontrol.csv.CsvRow;
import dev.accesscontrol.directory.DirectoryUser;
import dev.accesscontrol.directory.UserId;
import dev.accesscontrol.directory.UserKeys;
import dev.accesscontrol.directory.UserLookup;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Checks the rows of one file, looking up some 1,000 users at a time. */
class PasswordFileCheck {

    private static final int PAGE = 1000;

    /** So much wrong is another file, and nobody corrects it line by line. */
    private static final int HOPELESS = 10_000;

    private final PasswordFile file;
    private final UserLookup users;
    private final PolicyCheck policy;
    private final String uploader;
    private final List<CsvRow> page = new ArrayList<>();

    /** Of known users only, so that no file can fill the memory. */
    private final Map<UserId, Long> lineOf = new HashMap<>();

    private boolean unreadable;

    PasswordFileCheck(PasswordFile file, UserLookup users, PasswordPolicy policy, String uploader) {
        this.file = file;
        this.users = users;
        this.policy = new PolicyCheck(policy);
        this.uploader = key(uploader);
    }

    void row(CsvRow row) {
        if (row.cell(PasswordBatches.PASSWORD).isEmpty()) {
            file.leaveOut();
            return;
        }
        page.add(row);
        if (page.size() == PAGE) {
            checkPage();
        }
    }

    void problem(CsvProblem problem) {
        unreadable |= !problem.code().isOfRow();
        file.add(
                new BatchProblem(
                        problem.line(), problem.column(), problem.message(), problem.arguments()));
    }

    /** So much is wrong that the rest need not be read. */
    boolean isHopeless() {
        return file.wrong() >= HOPELESS;
    }

    void end() {
        checkPage();
        if (isHopeless()) {
            file.refuse(BatchProblem.of(0, "", "hopeless", Integer.toString(HOPELESS)));
        } else if (unreadable) {
            file.refuse();
        }
    }

    private void checkPage() {
        var keys = page.stream().map(PasswordFileCheck::username).toList();
        var found =
                users.findByKeys(new UserKeys("", List.of(), List.of(), List.of(), keys)).stream()
                        .collect(
                                Collectors.toMap(
                                        user -> key(user.username()), Function.identity()));
        page.forEach(row -> check(row, found));
        page.clear();
    }

    private void check(CsvRow row, Map<String, DirectoryUser> found) {
        var username = username(row);
        var user = found.get(key(username));
        if (username.isEmpty()) {
            wrongUser(row, "username-missing");
            return;
        }
        if (user == null) {
            wrongUser(row, "unknown", username);
            return;
        }
        var earlier = lineOf.putIfAbsent(user.id(), row.line());
        if (earlier != null) {
            wrongUser(row, "duplicate", username, Long.toString(earlier));
        } else if (key(username).equals(uploader)) {
            wrongUser(row, "own");
        } else {
            checkPassword(row, user);
        }
    }

    private void wrongUser(CsvRow row, String message, String... arguments) {
        file.add(BatchProblem.of(row.line(), PasswordBatches.USERNAME, message, arguments));
    }

    private void checkPassword(CsvRow row, DirectoryUser user) {
        var password = new PlainPassword(row.cell(PasswordBatches.PASSWORD));
        var violations = policy.violations(user.username(), password);
        violations.forEach(violation ->
                file.add(
                        new BatchProblem(
                                row.line(),
                                PasswordBatches.PASSWORD,
                                violation.message(),
                                violation.arguments().stream().map(Object::toString).toList())));
        if (violations.isEmpty()) {
            file.add(new Entry(row.line(), new Owner(user.id(), user.username()), password));
        }
    }

    private static String username(CsvRow row) {
        return row.cell(PasswordBatches.USERNAME).strip();
    }

    private static String key(String username) {
        return username.toLowerCase(Locale.ROOT);
    }
}
