package dev.accesscontrol;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dev.accesscontrol.testing.ConsoleTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@ConsoleTest
class AccessControlApplicationTests {

    @Autowired private MockMvc web;

    @Test
    void startsAndAnswers() throws Exception {
        web.perform(get("/sign-in")).andExpect(status().isOk());
    }
}
