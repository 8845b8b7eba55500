package dev.accesscontrol.audit.web;

import dev.accesscontrol.web.AdminOperation;
import dev.accesscontrol.web.NotFoundException;
import dev.accesscontrol.web.OperationNote.Target;
import dev.accesscontrol.web.TargetKind;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPattern;

/** What a request would do, and to whom, by its method and its address alone. */
@Component
class ActNames {

    /** Of an act that nobody has named; it is logged all the same. */
    static final String UNNAMED = "unnamed";

    private final ObjectProvider<RequestMappingHandlerMapping> mappings;
    private final List<TargetKind> kinds;

    ActNames(
            @Qualifier("requestMappingHandlerMapping")
                    ObjectProvider<RequestMappingHandlerMapping> mappings,
            List<TargetKind> kinds) {
        this.mappings = mappings;
        this.kinds = kinds;
    }

    /** The codes of all acts, each once. */
    List<String> all() {
        return handlers().map(Handler::code).distinct().sorted().toList();
    }

    static @Nullable String code(HandlerMethod handler) {
        var named = handler.getMethodAnnotation(AdminOperation.class);
        return named == null ? null : named.value();
    }

    /** Empty for a request that does nothing with a name. */
    Optional<String> code(HttpServletRequest request) {
        return handler(request).map(Handler::code);
    }

    /** The last in the address that is known. */
    Optional<Target> target(HttpServletRequest request) {
        var path = path(request);
        return handler(request).flatMap(handler -> target(handler.pattern(), path));
    }

    private Optional<Target> target(PathPattern pattern, PathContainer path) {
        var segments = pattern.getPatternString().split("/");
        var match = pattern.matchAndExtract(path);
        var variables = match == null ? Map.<String, String>of() : match.getUriVariables();
        for (int i = segments.length - 1; i > 0; i--) {
            var variable = segments[i].replaceAll("[{}]", "");
            var target = target(segments[i - 1], variables.get(variable));
            if (target.isPresent()) {
                return target;
            }
        }
        return Optional.empty();
    }

    private Optional<Target> target(String segment, @Nullable String id) {
        return kinds.stream()
                .filter(kind -> id != null && kind.segments().contains(segment))
                .findFirst()
                .flatMap(kind -> target(kind, Objects.requireNonNull(id)));
    }

    private static Optional<Target> target(TargetKind kind, String id) {
        try {
            var uuid = UUID.fromString(id);
            return kind.names().apply(uuid).map(name -> new Target(kind.name(), uuid, name));
        } catch (IllegalArgumentException | NotFoundException nothingThere) {
            return Optional.empty();
        }
    }

    private Optional<Handler> handler(HttpServletRequest request) {
        var path = path(request);
        return handlers()
                .filter(handler -> handler.takes(request.getMethod()))
                .filter(handler -> handler.pattern().matches(path))
                .min((one, other) ->
                        PathPattern.SPECIFICITY_COMPARATOR.compare(one.pattern(), other.pattern()));
    }

    private static PathContainer path(HttpServletRequest request) {
        var uri = request.getRequestURI().substring(request.getContextPath().length());
        return PathContainer.parsePath(uri);
    }

    private Stream<Handler> handlers() {
        return mappings.getObject().getHandlerMethods().entrySet().stream()
                .flatMap(entry -> Handler.of(entry.getKey(), code(entry.getValue())));
    }

    private record Handler(RequestMappingInfo mapping, PathPattern pattern, String code) {

        static Stream<Handler> of(RequestMappingInfo mapping, @Nullable String code) {
            var patterns = mapping.getPathPatternsCondition();
            return code == null || patterns == null
                    ? Stream.empty()
                    : patterns.getPatterns().stream()
                            .map(pattern -> new Handler(mapping, pattern, code));
        }

        boolean takes(String method) {
            var methods = mapping.getMethodsCondition().getMethods();
            return methods.isEmpty()
                    || methods.stream().anyMatch(known -> known.name().equals(method))
                            && Arrays.asList("GET", "POST", "PUT", "PATCH", "DELETE")
                                    .contains(method);
        }
    }
}
