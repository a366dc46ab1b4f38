package org.entente.e2e;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.time.Instant;
import org.entente.enrich.pipeline.Annotator;

/** Dependencies point one way: schemas, then the stages, then deploy; stages meet only at topics. */
@AnalyzeClasses(packages = "org.entente", importOptions = ImportOption.DoNotIncludeTests.class)
final class ArchitectureTest {

    @ArchTest
    static final ArchRule SCHEMAS_DEPEND_ON_NO_STAGE = noClasses()
            .that()
            .resideInAnyPackage("org.entente.schemas..", "org.entente.news..", "org.entente.http..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.entente.ingest..", "org.entente.enrich..", "org.entente.aggregate..", "org.entente.local..");

    @ArchTest
    static final ArchRule INGEST_KNOWS_NO_OTHER_STAGE = noClasses()
            .that()
            .resideInAPackage("org.entente.ingest..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.entente.enrich..", "org.entente.aggregate..", "org.entente.local..");

    @ArchTest
    static final ArchRule ENRICH_KNOWS_NO_OTHER_STAGE = noClasses()
            .that()
            .resideInAPackage("org.entente.enrich..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.entente.ingest..", "org.entente.aggregate..", "org.entente.local..");

    @ArchTest
    static final ArchRule AGGREGATE_KNOWS_NO_OTHER_STAGE = noClasses()
            .that()
            .resideInAPackage("org.entente.aggregate..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.entente.ingest..", "org.entente.enrich..", "org.entente.local..");

    @ArchTest
    static final ArchRule ONLY_TOPOLOGIES_KNOW_KAFKA = noClasses()
            .that()
            .resideInAnyPackage("org.entente.enrich..", "org.entente.aggregate..")
            .and()
            .resideOutsideOfPackage("..topology..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.apache.kafka..");

    @ArchTest
    static final ArchRule ONLY_THE_MODEL_KNOWS_ITS_RUNTIME = noClasses()
            .that()
            .resideOutsideOfPackage("org.entente.enrich.model..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("ai.onnxruntime..", "ai.djl..");

    @ArchTest
    static final ArchRule ANNOTATORS_DO_NOT_KNOW_EACH_OTHER = classes()
            .that()
            .implement(Annotator.class)
            .should(new ArchCondition<>("know no other annotator") {
                @Override
                public void check(JavaClass annotator, ConditionEvents events) {
                    annotator.getDirectDependenciesFromSelf().stream()
                            .filter(dependency -> dependency.getTargetClass().isAssignableTo(Annotator.class))
                            .filter(dependency -> !dependency.getTargetClass().isEquivalentTo(Annotator.class))
                            .filter(dependency -> !dependency.getTargetClass().equals(annotator))
                            .forEach(dependency ->
                                    events.add(SimpleConditionEvent.violated(annotator, dependency.getDescription())));
                }
            });

    @ArchTest
    static final ArchRule TIME_COMES_FROM_A_CLOCK =
            noClasses().should().callMethod(Instant.class, "now").because("a Clock is injected");

    @ArchTest
    static final ArchRule NAMES_SAY_WHAT_A_CLASS_DOES = noClasses()
            .should()
            .haveSimpleNameEndingWith("Util")
            .orShould()
            .haveSimpleNameEndingWith("Utils")
            .orShould()
            .haveSimpleNameEndingWith("Helper")
            .orShould()
            .haveSimpleNameEndingWith("Manager")
            .orShould()
            .haveSimpleNameEndingWith("Constants");

    @ArchTest
    static final ArchRule STANDARD_OUTPUT_BELONGS_TO_COMMANDS = noClasses()
            .that()
            .resideOutsideOfPackage("org.entente.local..")
            .should()
            .accessField(System.class, "out");

    @ArchTest
    static final ArchRule AGGREGATE_HAS_NO_CYCLES =
            slices().matching("org.entente.aggregate.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule INGEST_HAS_NO_CYCLES =
            slices().matching("org.entente.ingest.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule LOCAL_HAS_NO_CYCLES =
            slices().matching("org.entente.local.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule TESTS_ARE_NOT_SHIPPED = classes()
            .that()
            .resideInAPackage("org.entente..")
            .should()
            .onlyDependOnClassesThat()
            .resideOutsideOfPackages("org.junit..", "org.assertj..", "net.jqwik..");
}
