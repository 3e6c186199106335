package eu.elmgateway;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Who may know whom. */
class ArchitectureTest {
    private static final String OURS = "eu.elmgateway..";
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("eu.elmgateway");

    private static final DescribedPredicate<JavaClass> FACTORY_OF_READERS = DescribedPredicate.describe(
            "a factory of readers",
            owner -> owner.getPackageName().startsWith("javax.xml")
                    && !owner.getPackageName().startsWith("javax.xml.crypto")
                    && owner.getSimpleName().endsWith("Factory"));

    @Test
    void theHubKnowsNoneOfTheFormats() {
        mayKnow("elm", "safe");
    }

    @Test
    void theStoreTheReadersAndTheComponentKnowNobody() {
        mayKnow("wording");
        mayKnow("store");
        mayKnow("safe");
        mayKnow("component");
    }

    @Test
    void formatsAreReadWithoutKnowingWhatIsDoneWithThem() {
        mayKnow("jws", "safe");
        mayKnow("format", "jws", "safe");
        mayKnow("input", "safe");
        mayKnow("vocabulary", "safe");
        mayKnow("rules", "elm", "safe");
        mayKnow("seal", "jws", "safe");
        mayKnow("validation", "seal", "jws", "rules", "vocabulary", "format", "elm", "safe");
        mayKnow("mapping", "vocabulary", "validation", "format", "elm", "safe");
    }

    @Test
    void registriesKnowNothingOfDeliveries() {
        mayKnow("registry", "seal", "format", "elm", "mapping", "safe");
        mayKnow(
                "delivery",
                "seal",
                "sealing",
                "registry",
                "mapping",
                "validation",
                "elm",
                "store",
                "component",
                "format",
                "kafka",
                "safe",
                "signing");
        mayKnow("signing", "safe");
        mayKnow("kafka", "registry");
    }

    @Test
    void edgesKnowTheCoreAndTheCoreKnowsNoEdge() {
        mayKnow("api", "store", "validation", "format", "safe");
        mayKnow("oots", "registry", "mapping", "format", "elm", "store", "component", "safe");
        mayKnow("ewp", "signing", "safe");
        mayKnow("emrex", "ewp", "api", "registry", "signing", "store", "component", "safe");
        mayKnow("desk", "api", "batch", "mapping", "store", "component", "safe");
        mayKnow("asking", "api", "store", "component", "safe");
        mayKnow("batch", "intake", "input", "api", "validation", "store", "component", "safe");
        mayKnow(
                "intake",
                "seal",
                "api",
                "validation",
                "elm",
                "mapping",
                "registry",
                "store",
                "component",
                "format",
                "notary",
                "safe",
                "kafka");
        mayKnow("notary", "signing", "store", "safe");
        mayKnow("sealing", "signing");
        mayKnow("europass", "validation", "seal", "safe");
    }

    @Test
    void standInsKnowNoGateway() {
        mayKnow("standin", "safe");
    }

    @Test
    void packagesHaveNoCycles() {
        slices().matching("eu.elmgateway.(*)..").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void onlyOnePackageMakesReaders() {
        noClasses()
                .that()
                .resideInAPackage(OURS)
                .and()
                .resideOutsideOfPackage("eu.elmgateway.safe..")
                .should()
                .callMethodWhere(target(owner(FACTORY_OF_READERS)))
                .because("readers of hostile input are hardened in one place")
                .check(CLASSES);
    }

    /** A package may know these of ours, and itself. */
    private static void mayKnow(String who, String... others) {
        List<String> allowed = new ArrayList<>(List.of("eu.elmgateway." + who + "..", "eu.elmgateway.wording.."));
        Arrays.stream(others).map(other -> "eu.elmgateway." + other + "..").forEach(allowed::add);
        classes()
                .that()
                .resideInAPackage("eu.elmgateway." + who + "..")
                .should()
                .onlyDependOnClassesThat(
                        resideOutsideOfPackage(OURS).or(resideInAnyPackage(allowed.toArray(String[]::new))))
                .allowEmptyShould(true)
                .check(CLASSES);
    }
}
