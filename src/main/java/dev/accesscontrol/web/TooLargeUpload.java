package dev.accesscontrol.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An upload that was larger than the limit, as a visit to the page with its form: that is at the
 * same address, and tells of it. Nothing that was sent can be read.
 */
public final class TooLargeUpload extends HttpServletRequestWrapper {

    /** Request attribute that tells the page why it is shown; the status is 413 already. */
    public static final String ATTRIBUTE = "dev.accesscontrol.too-large-upload";

    public TooLargeUpload(HttpServletRequest upload) {
        super(upload);
    }

    @Override
    public String getMethod() {
        return "GET";
    }

    @Override
    public @Nullable String getContentType() {
        return null;
    }

    @Override
    public @Nullable String getParameter(String name) {
        return null;
    }

    @Override
    public String @Nullable [] getParameterValues(String name) {
        return null;
    }

    @Override
    public Map<String, String[]> getParameterMap() {
        return Map.of();
    }

    @Override
    public Enumeration<String> getParameterNames() {
        return Collections.emptyEnumeration();
    }
}
