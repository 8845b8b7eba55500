package dev.accesscontrol.security;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.function.support.RouterFunctionMapping;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/** Every address that some controller of the program answers. */
final class Mappings {

    private static final String UNKNOWN = "01990000-0000-7000-8000-000000000000";

    private Mappings() {}

    /**
     * One way to be called.
     *
     * @param params which the mapping asks for, as {@code name} or {@code name=value}
     */
    record Call(RequestMethod method, String path, List<String> params) {

        boolean changes() {
            return method != RequestMethod.GET && method != RequestMethod.HEAD;
        }

        /** With an id that nobody has; who may come in would be told that it is not found. */
        MockHttpServletRequestBuilder request() {
            var address = path.replaceAll("\\{[^}]+}", UNKNOWN);
            var request =
                    MockMvcRequestBuilders.request(HttpMethod.valueOf(method.name()), address)
                            .accept(MediaType.TEXT_HTML);
            for (var param : params) {
                var parts = param.split("=", 2);
                request.param(parts[0], parts.length == 1 ? "" : parts[1]);
            }
            return changes() ? request.with(csrf()) : request;
        }

        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    static List<Call> of(ListableBeanFactory program) {
        for (var functional : program.getBeansOfType(RouterFunctionMapping.class).values()) {
            if (functional.getRouterFunction() != null) {
                throw new AssertionError("routes that this walk does not know");
            }
        }
        return program.getBeansOfType(RequestMappingInfoHandlerMapping.class).values().stream()
                .flatMap(mapping -> mapping.getHandlerMethods().keySet().stream())
                .flatMap(info -> calls(info).stream())
                .toList();
    }

    private static List<Call> calls(RequestMappingInfo info) {
        var params =
                info.getParamsCondition().getExpressions().stream()
                        .filter(param -> !param.isNegated())
                        .map(Object::toString)
                        .toList();
        var methods = info.getMethodsCondition().getMethods();
        var calls = new ArrayList<Call>();
        for (var path :
                Objects.requireNonNull(info.getPathPatternsCondition()).getPatternValues()) {
            for (var method :
                    methods.isEmpty() ? List.of(RequestMethod.values()) : List.copyOf(methods)) {
                if (method != RequestMethod.OPTIONS && method != RequestMethod.TRACE) {
                    calls.add(new Call(method, path, params));
                }
            }
        }
        return calls;
    }
}
