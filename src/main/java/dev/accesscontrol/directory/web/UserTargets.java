package dev.accesscontrol.directory.web;

import dev.accesscontrol.directory.DeletedUserSearch;
import dev.accesscontrol.directory.UserId;
import dev.accesscontrol.directory.UserLookup;
import dev.accesscontrol.directory.UserOperations;
import dev.accesscontrol.web.TargetKind;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What acts in the user list are about. */
@Configuration(proxyBeanMethods = false)
class UserTargets {

    @Bean
    TargetKind userTargets(UserLookup users, DeletedUserSearch deleted) {
        return new TargetKind(
                "users", Set.of("users"), "/admin/users/{id}", id -> name(id, users, deleted));
    }

    private static Optional<String> name(UUID id, UserLookup users, DeletedUserSearch deleted) {
        var user = new UserId(id);
        return users.find(user)
                .or(() -> deleted.find(List.of(user)).stream().findFirst().map(it -> it.user()))
                .map(found -> found.username());
    }

    @Bean
    TargetKind operationTargets(UserOperations operations) {
        return new TargetKind(
                "operations",
                Set.of("operations"),
                OperationController.PATH + "/{id}",
                id -> Optional.of(operations.get(id).action()));
    }
}
