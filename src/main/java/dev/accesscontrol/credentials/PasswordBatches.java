package dev.accesscontrol.credentials;

import dev.accesscontrol.web.Rows;
import java.io.InputStream;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * Setting many initial passwords from a CSV file. The passwords are hashed at once, in memory; what
 * waits for [Import Data] in the database are hashes. Unknown ids end in {@link
 * dev.accesscontrol.web.NotFoundException}.
 */
public interface PasswordBatches {

    String USERNAME = "Username";
    String PASSWORD = "Password";

    /** In bytes: some 400,000 lines. */
    long SIZE_LIMIT = 20L << 20;

    /** A report is no longer; the rest is counted. */
    int REPORT_LIMIT = 1000;

    /** Reads the file, writes the report, and begins to hash the good rows in the background. */
    UUID receive(Upload upload);

    BatchView get(UUID batch);

    List<BatchProblem> problems(UUID batch);

    Rows<BatchRow> rows(UUID batch, int page);

    /** Every row in the order of the file, without holding them. */
    void eachRow(UUID batch, Consumer<BatchRow> sink);

    /**
     * [Import Data]: begins to apply the hashes in the background. Pressed again it changes
     * nothing.
     *
     * @param changeRequired Force Password Change
     */
    void startImport(UUID batch, boolean changeRequired);

    /**
     * @param by the username of the administrator, whose own password a file cannot set
     */
    record Upload(String fileName, InputStream content, String by) {}
}
