package dev.accesscontrol.directory;

import java.util.List;

/** A user cannot be as somebody wants it; nothing was written. */
public class UserRejectedException extends RuntimeException {

    private final transient List<UserProblem> problems;

    public UserRejectedException(List<UserProblem> problems) {
        super(problems.toString());
        this.problems = List.copyOf(problems);
    }

    /** At least one. */
    public List<UserProblem> problems() {
        return problems;
    }
}
