package dev.accesscontrol.sandbox.controls;

/** A sentence on top of a page. */
record Notice(String text, boolean isError) {

    static Notice error(IllegalArgumentException refused) {
        return new Notice(String.valueOf(refused.getMessage()), true);
    }
}
