package dev.accesscontrol.credentials;

import dev.accesscontrol.credentials.PasswordsSet.Owner;
import java.util.ArrayList;
import java.util.List;

/** What an uploaded file says: the rows that can be imported, and what is wrong. */
class PasswordFile {

    /** A password for a user, in memory only. */
    record Entry(long line, Owner owner, PlainPassword password) {}

    private final List<Entry> good = new ArrayList<>();
    private final List<BatchProblem> problems = new ArrayList<>();
    private long wrong;
    private long leftOut;

    void add(Entry entry) {
        good.add(entry);
    }

    /** Only the first problems are kept. */
    void add(BatchProblem problem) {
        wrong++;
        if (problems.size() < PasswordBatches.REPORT_LIMIT) {
            problems.add(problem);
        }
    }

    /** Tells, before all other problems, why the file is not taken at all. */
    void refuse(BatchProblem why) {
        wrong++;
        problems.addFirst(why);
        refuse();
    }

    void leaveOut() {
        leftOut++;
    }

    /** What was cut off or is no such file must not be imported in part. */
    void refuse() {
        good.clear();
    }

    List<Entry> good() {
        return good;
    }

    List<BatchProblem> problems() {
        return problems;
    }

    long wrong() {
        return wrong;
    }

    long leftOut() {
        return leftOut;
    }
}
