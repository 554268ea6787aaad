package org.instantretouch.cli;

import org.instantretouch.model.ModelException;
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
        return RetouchModel.open(ModelStore.standard().find(name), ModelOptions.defaults());
    }
}
