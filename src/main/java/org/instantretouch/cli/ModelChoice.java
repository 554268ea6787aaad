package org.instantretouch.cli;

import java.nio.file.Path;
import org.instantretouch.model.ModelException;
import org.instantretouch.model.ModelManifest;
import org.instantretouch.model.ModelOptions;
import org.instantretouch.model.ModelStore;
import org.instantretouch.model.RetouchModel;
import picocli.CommandLine.Option;

/** The options of every command that needs a model. */
final class ModelChoice {
    @Option(names = "--model", paramLabel = "NAME", descriptionKey = "model")
    private String name = ModelStore.DEFAULT_MODEL;

    /** Its name, as it is given. */
    String name() {
        return name;
    }

    /** Opens the model chosen; the caller closes it. */
    RetouchModel open() throws ModelException {
        return RetouchModel.open(folder(), ModelOptions.defaults());
    }

    /** Begins to open the model chosen; the caller closes it. */
    ModelOpening opening() {
        return new ModelOpening(new ModelOpening.Opener() {
            @Override
            public ModelManifest manifest() throws ModelException {
                return ModelManifest.read(folder());
            }

            @Override
            public RetouchModel open(ModelManifest manifest) throws ModelException {
                return RetouchModel.openUntried(folder(), manifest, ModelOptions.defaults());
            }
        });
    }

    private Path folder() throws ModelException {
        return ModelStore.standard().find(name);
    }
}
