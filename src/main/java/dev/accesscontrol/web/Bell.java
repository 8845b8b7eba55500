package dev.accesscontrol.web;

import org.springframework.stereotype.Component;

/** The bell in the console's bar. Only pages of the console ask it, and each once. */
@Component("bell")
public class Bell {

    private static final int MOST = 99;

    private final UnreadNotices notices;

    Bell(UnreadNotices notices) {
        this.notices = notices;
    }

    /** What waits for whoever looks. */
    public Ring ring(Look look) {
        var reader = look.signedInAs();
        return new Ring(reader == null ? 0 : notices.countFor(reader, MOST + 1));
    }

    /**
     * @param count at most 100, which stands for more than 99
     */
    public record Ring(int count) {

        public boolean isSilent() {
            return count == 0;
        }

        /** For the eye; the label tells the same in words. */
        public String text() {
            return count > MOST ? MOST + "+" : String.valueOf(count);
        }
    }
}
