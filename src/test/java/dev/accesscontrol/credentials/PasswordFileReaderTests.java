package dev.accesscontrol.credentials;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.atMost;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import dev.accesscontrol.credentials.PasswordBatches.Upload;
import dev.accesscontrol.directory.DirectoryUser;
import dev.accesscontrol.directory.Profile;
import dev.accesscontrol.directory.Role;
import dev.accesscontrol.directory.UserId;
import dev.accesscontrol.directory.UserKeys;
import dev.accesscontrol.directory.UserLookup;
import dev.accesscontrol.directory.UserStatus;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PasswordFileReaderTests {

    private static final Set<String> KNOWN = Set.of("hanako", "taro", "admin");

    private final UserLookup users = mock(UserLookup.class);
    private final PasswordPolicies policies = mock(PasswordPolicies.class);

    @BeforeEach
    void know() {
        when(policies.current()).thenReturn(PasswordPolicy.DEFAULT);
        when(users.findByKeys(any()))
                .thenAnswer(call ->
                        call.getArgument(0, UserKeys.class).usernames().stream()
                                .map(String::toLowerCase)
                                .filter(KNOWN::contains)
                                .distinct()
                                .map(PasswordFileReaderTests::user)
                                .toList());
    }

    private static DirectoryUser user(String username) {
        return new DirectoryUser(
                UserId.next(),
                username,
                new Profile("", "", "", "", null, null),
                UserStatus.ENABLED,
                Role.NONE,
                null);
    }

    private PasswordFile read(String text) {
        return read(text.getBytes(StandardCharsets.UTF_8));
    }

    private PasswordFile read(byte[] bytes) {
        return read(new ByteArrayInputStream(bytes));
    }

    private PasswordFile read(InputStream content) {
        return new PasswordFileReader(users, policies).read(new Upload("p.csv", content, "admin"));
    }

    private static List<String> where(PasswordFile file) {
        return file.problems().stream()
                .map(problem ->
                        problem.line()
                                + " "
                                + problem.column()
                                + " "
                                + problem.message().replaceFirst(".*\\.", ""))
                .toList();
    }

    @Test
    void takesGoodRowsAndLeavesOutThoseWithoutAPassword() {
        var file = read("Username,Password\r\nhanako,Good-Pass-1\r\ntaro,\r\n");
        assertThat(file.problems()).isEmpty();
        assertThat(file.leftOut()).isEqualTo(1);
        assertThat(file.good()).hasSize(1);
        assertThat(file.good().getFirst().owner().username()).isEqualTo("hanako");
    }

    @Test
    void remembersOnlyTheNamesOfUsers() {
        var file = read("Username,Password\nnobody,Good-Pass-1\nNobody,Good-Pass-1\n");
        assertThat(where(file)).containsExactly("2 Username unknown", "3 Username unknown");
    }

    @Test
    void stopsAtAFileThatIsAllWrongAndTakesNothingOfIt() {
        var file =
                read(
                        "Username,Password\nhanako,Good-Pass-1\n"
                                + "nobody,Good-Pass-1\n".repeat(50_000));
        assertThat(file.good()).isEmpty();
        assertThat(where(file).getFirst()).isEqualTo("0  hopeless");
        assertThat(file.wrong()).isLessThan(20_000);
        verify(users, atMost(12)).findByKeys(any());
    }

    @Test
    void neverAltersAPassword() {
        var file = read("Username,Password\nhanako,'=Good-Pass-1 \n");
        assertThat(file.good().getFirst().password().text()).isEqualTo("'=Good-Pass-1 ");
    }

    @Test
    void forgivesSpacesAroundAUsername() {
        assertThat(read("Username,Password\n Hanako ,Good-Pass-1\n").good()).hasSize(1);
    }

    @Test
    void readsUtf8WithAMarkAndShiftJis() {
        assertThat(read("\uFEFFUsername,Password\nhanako,Goodパス-12\n").good()).hasSize(1);
        var shiftJis =
                "Username,Password\nhanako,Goodパス-12\n".getBytes(Charset.forName("windows-31j"));
        assertThat(read(shiftJis).good().getFirst().password().text()).isEqualTo("Goodパス-12");
    }

    @Test
    void namesLineAndColumnOfEverythingWrong() {
        var file =
                read(
                        """
                        Username,Password
                        hanako,short
                        nobody,Good-Pass-1
                        taro,Good-Pass-1
                        TARO,Good-Pass-2
                        admin,Good-Pass-1
                        ,Good-Pass-1
                        taro,Good-Pass-1,more
                        """);
        assertThat(where(file))
                .containsExactlyInAnyOrder(
                        "2 Password too-short",
                        "2 Password three-kinds",
                        "3 Username unknown",
                        "5 Username duplicate",
                        "6 Username own",
                        "7 Username username-missing",
                        "8  TOO_MANY_CELLS");
        assertThat(file.good()).hasSize(1);
    }

    @Test
    void refusesTheWholeFileWhenTheHeaderIsWrong() {
        var file = read("User,Password\nhanako,Good-Pass-1\n");
        assertThat(where(file)).contains("1 User UNKNOWN_HEADER", "1 Username MISSING_HEADER");
        assertThat(file.good()).isEmpty();
    }

    @Test
    void refusesTheWholeFileWhenAQuoteStaysOpen() {
        var file = read("Username,Password\nhanako,Good-Pass-1\ntaro,\"Good-Pass-1\n");
        assertThat(where(file)).contains("3 Password OPEN_QUOTE");
        assertThat(file.good()).isEmpty();
    }

    @Test
    void refusesAHundredMegabytesWithoutHoldingThem() {
        var file = read(new Endless("Username,Password\n", "hanako,\n", 100L << 20));
        assertThat(where(file)).contains("0  TOO_LARGE");
        assertThat(file.good()).isEmpty();
    }

    @Test
    void keepsTheFirstThousandProblemsAndCountsTheRest() {
        var file = read("Username,Password\n" + "nobody,x\n".repeat(1500));
        assertThat(file.problems()).hasSize(1000);
        assertThat(file.wrong()).isEqualTo(1500);
    }

    @Test
    void tellsNoPasswordInAReport() {
        var file = read("Username,Password\nhanako,secret1\nnobody,Secret-Pass-1\n");
        assertThat(file.problems().toString()).doesNotContainIgnoringCase("secret");
        assertThat(new PlainPassword("secret").toString()).doesNotContain("secret");
    }

    /** A line again and again. */
    private static class Endless extends InputStream {

        private final String first;
        private final String line;
        private final long size;
        private long position;

        Endless(String first, String line, long size) {
            this.first = first;
            this.line = line;
            this.size = size;
        }

        @Override
        public int read() {
            if (position >= size) {
                return -1;
            }
            long at = position++;
            return at < first.length()
                    ? first.charAt((int) at)
                    : line.charAt((int) ((at - first.length()) % line.length()));
        }
    }
}
