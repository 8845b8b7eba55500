package dev.accesscontrol.web;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.persistence.Entity;
import java.time.Clock;
import java.util.Arrays;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.data.repository.Repository;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;

/** The walls that Spring Modulith does not know: inside provisioning, and of the house style. */
@AnalyzeClasses(packages = "dev.accesscontrol", importOptions = DoNotIncludeTests.class)
class ArchitectureTests {

    private static final String ROOT = "dev.accesscontrol";
    private static final String PROVISIONING = ROOT + ".provisioning.";

    @ArchTest
    static final ArchRule onlyTheAdapterKnowsMicrosoft =
            noClasses()
                    .that(resideOutsideOfPackages("dev.accesscontrol.microsoft365.."))
                    .should()
                    .dependOnClassesThat(
                            resideInAnyPackage("com.microsoft..", "com.azure..", "okhttp3.."));

    @ArchTest static final ArchRule sourceLooksAtNothing = inside("source");

    @ArchTest static final ArchRule planLooksAtTheSource = inside("plan", "source");

    @ArchTest
    static final ArchRule connectionLooksAtSourceAndPlan = inside("connection", "source", "plan");

    @ArchTest
    static final ArchRule feedLooksAtPlanConnectionAndSource =
            inside("feed", "plan", "connection", "source");

    @ArchTest
    static final ArchRule runLooksAtPlanConnectionFeedAndSource =
            inside("run", "plan", "connection", "feed", "source");

    @ArchTest
    static final ArchRule periodicLooksAtRunsAndConnections =
            inside("periodic", "run", "connection", "source");

    @ArchTest
    static final ArchRule noticeLooksAtRunAndConnection =
            inside("notice", "run", "connection", "source");

    @ArchTest
    static final ArchRule nobodyButThePagesLooksAtTheLog =
            noClasses()
                    .that(
                            resideInAnyPackage(
                                    PROVISIONING + "source..",
                                    PROVISIONING + "plan..",
                                    PROVISIONING + "connection..",
                                    PROVISIONING + "feed..",
                                    PROVISIONING + "run..",
                                    PROVISIONING + "periodic.."))
                    .should()
                    .dependOnClassesThat(
                            resideInAnyPackage(PROVISIONING + "log..", PROVISIONING + "web.."));

    @ArchTest
    static final ArchRule planIsPure =
            classes()
                    .that(resideInAPackage(PROVISIONING + "plan.."))
                    .should()
                    .onlyDependOnClassesThat(
                            resideInAnyPackage(
                                            "java.lang..",
                                            "java.util..",
                                            "org.jspecify..",
                                            PROVISIONING + "plan..",
                                            PROVISIONING + "source..",
                                            ROOT + ".directory")
                                    .and(DescribedPredicate.not(assignableTo(Clock.class))));

    @ArchTest
    static final ArchRule pagesEntitiesAndRepositoriesAreNotPublic =
            noClasses()
                    .that()
                    .areAnnotatedWith(Entity.class)
                    .or()
                    .areMetaAnnotatedWith(Controller.class)
                    .or()
                    .areMetaAnnotatedWith(ControllerAdvice.class)
                    .or()
                    .areAnnotatedWith(ControllerAdvice.class)
                    .or()
                    .areAnnotatedWith(Controller.class)
                    .or()
                    .areAssignableTo(Repository.class)
                    .should()
                    .bePublic();

    @ArchTest
    static final ArchRule nothingIsInjectedIntoAField =
            noFields()
                    .should()
                    .beAnnotatedWith(Autowired.class)
                    .orShould()
                    .beAnnotatedWith(Value.class)
                    .orShould()
                    .beAnnotatedWith("jakarta.inject.Inject")
                    .orShould()
                    .beAnnotatedWith("jakarta.annotation.Resource");

    @ArchTest
    static final ArchRule timeComesFromTheClock =
            noClasses()
                    .should()
                    .callMethodWhere(
                            DescribedPredicate.describe(
                                    "reads the time without the Clock",
                                    ArchitectureTests::readsTheSystemsTime));

    @ArchTest
    static final ArchRule namesSayWhatAThingIs =
            noClasses()
                    .should()
                    .haveSimpleNameEndingWith("Impl")
                    .orShould()
                    .haveSimpleNameEndingWith("Util")
                    .orShould()
                    .haveSimpleNameEndingWith("Utils")
                    .orShould()
                    .haveSimpleNameEndingWith("Helper")
                    .orShould()
                    .haveSimpleNameEndingWith("Dto")
                    .orShould()
                    .resideInAnyPackage(
                            "..util..",
                            "..helper..",
                            "..impl..",
                            "..service..",
                            "..dto..",
                            "..repository..");

    @ArchTest
    static final ArchRule partsHaveFewCollaborators =
            classes()
                    .that()
                    .areMetaAnnotatedWith(Component.class)
                    .or()
                    .areAnnotatedWith(Component.class)
                    .should(haveAtMostFourCollaborators());

    /** A package of provisioning uses, of the program, only the named ones of its neighbours. */
    private static ArchRule inside(String part, String... allowed) {
        var own = PROVISIONING + part;
        var neighbours =
                Arrays.stream(allowed)
                        .map(neighbour -> PROVISIONING + neighbour + "..")
                        .toArray(String[]::new);
        return noClasses()
                .that(resideInAPackage(own + ".."))
                .should()
                .dependOnClassesThat(
                        resideInAPackage(ROOT + "..provisioning..")
                                .and(DescribedPredicate.not(resideInAPackage(own + "..")))
                                .and(DescribedPredicate.not(resideInAnyPackage(neighbours))));
    }

    private static boolean readsTheSystemsTime(JavaMethodCall call) {
        var owner = call.getTargetOwner().getFullName();
        var takesNothing = call.getTarget().getRawParameterTypes().isEmpty();
        return takesNothing
                && (owner.startsWith("java.time.") && call.getName().equals("now")
                        || owner.equals("java.lang.System")
                                && call.getName().equals("currentTimeMillis"));
    }

    private static ArchCondition<JavaClass> haveAtMostFourCollaborators() {
        return new ArchCondition<>("have at most four constructor parameters") {
            @Override
            public void check(JavaClass part, ConditionEvents events) {
                part.getConstructors().stream()
                        .filter(constructor -> constructor.getRawParameterTypes().size() > 4)
                        .map(constructor ->
                                SimpleConditionEvent.violated(part, constructor.getFullName()))
                        .forEach(events::add);
            }
        };
    }
}
