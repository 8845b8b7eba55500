package dev.accesscontrol.directory.registration.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.accesscontrol.directory.Role;
import org.junit.jupiter.api.Test;

class RegistrationPagesTests extends RegistrationPages {

    @Test
    void showTheReportByLineAndColumnBeforeAnythingIsWritten() throws Exception {
        var user = accounts.withoutPassword(Role.NONE);
        var page =
                upload(
                        "BOTH",
                        "Username,Family Name",
                        user.username() + ",Tanaka",
                        "no name,Sato",
                        "report.new,Sato");
        assertThat(text(page))
                .contains("Nothing has been changed yet", "One line is wrong")
                .contains("Import the 2 good lines only")
                .contains("A username has only the characters")
                .contains("Tanaka");
        assertThat(text(page + "?action=ERROR")).contains("no name").doesNotContain("report.new");
        assertThat(text(page + "?q=REPORT.new")).contains("report.new").doesNotContain("no name");
        assertThat(users.findByUsername("report.new")).isEmpty();
    }

    @Test
    void importTheGoodLinesOnlyWithTheirNumber() throws Exception {
        var page = upload("REGISTER", "Username", "good.one", "good.two", "no name");
        admin.post(page + "/import");
        admin.post(page + "/import", "good", "3");
        assertThat(text(page)).contains("Nothing has been changed yet");
        importAll(page, 2);
        admin.post(page + "/import", "good", "2");
        assertThat(users.findByUsername("good.one")).isPresent();
        assertThat(text(page)).contains("2 lines were imported.");
    }

    @Test
    void keepTheResultOfEachLineInTheLogAndItsDownload() throws Exception {
        var user = accounts.withoutPassword(Role.NONE);
        var page =
                upload(
                        "BOTH",
                        "Username,Family Name",
                        user.username() + ",Tanaka",
                        "no name,Sato",
                        "log.new,=1+1");
        importAll(page, 2);
        assertThat(text(LOGS))
                .contains("people.csv", log(page), "Register new users and update the others");
        assertThat(text(log(page))).contains("Imported by", "Tanaka", "log.new");
        assertThat(text(log(page) + ".csv").split("\r\n"))
                .startsWith("\uFEFFLine,Action,Username,Changes,Result,Column,Reason")
                .contains(
                        "2,UPDATE," + user.username() + ",Family Name: Yamada -> Tanaka,DONE,,",
                        "4,ADD,log.new,Family Name:  -> =1+1,DONE,,")
                .anyMatch(line -> line.startsWith("3,ERROR,no name,,,Username,A username has"));
    }

    @Test
    void listFilesOfUsersAndOfPasswordsTogetherInTheOrderOfTime() throws Exception {
        database.sql("delete from password_batches").update();
        database.sql("delete from user_registrations").update();
        for (int i = 0; i < 60; i++) {
            database.sql(
                            """
                            insert into password_batches (id, state, file_name, uploaded_by,
                              uploaded_at, change_required, good, left_out, wrong, hashed, imported,
                              failed, heartbeat_at, finished_at)
                            values (random_uuid(), 'EXPIRED', :file,
                                'admin', dateadd('HOUR', :age, current_timestamp), true, 0, 0, 0, 0,
                                0, 0, current_timestamp, null)
                            """)
                    .param("file", "p" + i + ".csv")
                    .param("age", -1 - i)
                    .update();
        }
        upload("UPDATE", "Username", "nobody");
        var first = text(LOGS);
        assertThat(first)
                .containsSubsequence("people.csv", ">p0.csv<", ">p48.csv<")
                .doesNotContain(">p49.csv<");
        var next = first.replaceAll("(?s).*href=\"([^\"]+)\"[^>]*rel=\"next\".*", "$1");
        var path =
                next.equals(first)
                        ? first.replaceAll("(?s).*rel=\"next\"[^>]*href=\"([^\"]+)\".*", "$1")
                        : next;
        assertThat(text(path.replace("&amp;", "&")))
                .containsSubsequence(">p49.csv<", ">p59.csv<")
                .doesNotContain("people.csv");
        database.sql("delete from password_batches").update();
    }

    @Test
    void areForGlobalAdminsToUploadAndForReadersToRead() throws Exception {
        var page = upload("REGISTER", "Username", "reader.sees");
        var reader = reader();
        assertThat(reader.get(PATH).getStatus()).isEqualTo(403);
        assertThat(send(reader, "REGISTER", "Username\nx1".getBytes()).getStatus()).isEqualTo(403);
        assertThat(reader.post(page + "/import", "good", "1").getStatus()).isEqualTo(403);
        assertThat(reader.get(page).getContentAsString())
                .contains("reader.sees")
                .doesNotContain("Import Data</button>", "Upload another file");
        assertThat(reader.get(log(page)).getContentAsString()).contains("reader.sees");
        assertThat(reader.get(log(page) + ".csv").getStatus()).isEqualTo(200);
        assertThat(reader.get(LOGS).getContentAsString()).contains("people.csv");
        assertThat(users.findByUsername("reader.sees")).isEmpty();
    }

    @Test
    void askForAFileAndKnowNoOtherAddress() throws Exception {
        var answer = send(admin, "UPDATE", new byte[0]);
        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(answer.getContentAsString()).contains("Choose a CSV file");
        assertThat(admin.get(PATH + "/3fa85f64-5717-4562-b3fc-2c963f66afa6").getStatus())
                .isEqualTo(404);
    }

    @Test
    void offerTheTemplateAndTheList() throws Exception {
        assertThat(text(PATH)).contains("template.csv", "/admin/users.csv", "/admin/users.tsv");
        assertThat(text(PATH + "/template.csv"))
                .isEqualTo(
                        "\uFEFFUsername,Family Name,Given Name,Display Name,Email address,"
                                + "Email (UserPrincipalName (UPN)),ImmutableID,Status\r\n");
        assertThat(text("/admin/users")).contains("Bulk Update/Register");
    }
}
