package org.instantretouch;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The "may use" table of the design: which package may know which. */
class ArchitectureTest {
    private static final String ROOT = "org.instantretouch.";

    private static final JavaClasses MAIN =
            new ClassFileImporter(List.of(new ImportOption.DoNotIncludeTests())).importPackages("org.instantretouch");

    /** What a package may use of this project, with what those packages may use themselves. */
    @ParameterizedTest
    @CsvSource(
            nullValues = "none",
            value = {
                "color, none",
                "file, none",
                "photo, color file",
                "grid, none",
                "intent, none",
                "mask, grid color",
                "edit, grid mask intent file",
                "model, grid intent",
                "render, edit color grid mask intent file",
                "export, edit render photo color grid mask intent file",
                "session, model edit render photo color grid mask intent file",
                "bench, model edit render photo color grid mask intent file",
                "train, model grid intent color photo file",
                "cli, color file photo grid intent mask edit model render export bench session",
            })
    void aPackageKnowsOnlyWhatItMayUse(String name, String allowed) {
        List<String> own = new ArrayList<>(List.of(ROOT + name + ".."));
        if (allowed != null) {
            for (String other : allowed.split(" ")) {
                own.add(ROOT + other + "..");
            }
        }
        classes()
                .that()
                .resideInAPackage(ROOT + name + "..")
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(own.toArray(String[]::new))
                        .or(not(resideInAPackage("org.instantretouch.."))))
                .allowEmptyShould(true)
                .check(MAIN);
    }

    @Test
    void thePackagesOfThePhotoAndTheEditKnowNoToolkitAndNoEngine() {
        noClasses()
                .that()
                .resideInAnyPackage(
                        ROOT + "color..",
                        ROOT + "file..",
                        ROOT + "photo..",
                        ROOT + "grid..",
                        ROOT + "intent..",
                        ROOT + "mask..",
                        ROOT + "edit..",
                        ROOT + "export..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("javafx..", "org.lwjgl..", "ai.djl..", "ai.onnxruntime..", "org.controlsfx..")
                .allowEmptyShould(true)
                .check(MAIN);
    }

    @ParameterizedTest
    @CsvSource({"color", "grid", "intent", "file"})
    void thePackagesOfPureMathsKnowTheJdkAlone(String name) {
        classes()
                .that()
                .resideInAPackage(ROOT + name + "..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java..", "org.jspecify.annotations..", ROOT + name + "..")
                .allowEmptyShould(true)
                .check(MAIN);
    }

    @Test
    void onlyThePhotoPackageKnowsCodecs() {
        noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + "photo..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("com.twelvemonkeys..", "javax.imageio..")
                .allowEmptyShould(true)
                .check(MAIN);
    }

    @Test
    void onlyThePreviewsOpenGlPackageKnowsLwjgl() {
        noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + "render.gl..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.lwjgl..")
                .check(MAIN);
        noClasses()
                .that()
                .resideInAPackage(ROOT + "render")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(ROOT + "render.gl..")
                .check(MAIN);
    }

    @Test
    void nothingOutsideTrainingKnowsPyTorchOrTheOnnxProtos() {
        noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + "train..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("ai.djl.pytorch..", "ai.onnx.proto..", "org.tribuo..")
                .allowEmptyShould(true)
                .check(MAIN);
    }

    @Test
    void nothingDependsOnTheCommandsOrOnTraining() {
        noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + "cli..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(ROOT + "cli..")
                .allowEmptyShould(true)
                .check(MAIN);
        noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + "train..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(ROOT + "train..")
                .allowEmptyShould(true)
                .check(MAIN);
    }
}
