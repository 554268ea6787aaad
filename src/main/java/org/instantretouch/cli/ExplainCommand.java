package org.instantretouch.cli;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.instantretouch.intent.AttributeEdit;
import org.instantretouch.intent.Hue;
import org.instantretouch.intent.Intent;
import org.instantretouch.intent.Keep;
import org.instantretouch.model.Instruction;
import org.instantretouch.model.RetouchModel;
import org.instantretouch.model.Understanding;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code retouch explain}: what is read from an instruction. */
@Command(name = "explain")
final class ExplainCommand implements Callable<Integer> {
    private static final Gson JSON =
            new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Mixin
    private ModelChoice model = new ModelChoice();

    @Parameters(paramLabel = "TEXT", descriptionKey = "explain.text")
    private String text = "";

    @Option(names = "--json", descriptionKey = "explain.json")
    private boolean json;

    @Override
    public Integer call() throws Exception {
        Instruction instruction = Instruction.of(text);
        try (RetouchModel opened = model.open()) {
            if (!opened.hasAttributes()) {
                throw new FailedCommandException(Messages.get("explain.noAttributes", opened.name()));
            }
            Understanding understanding = opened.understand(instruction);
            Intent intent = understanding.intent();
            if (understanding.cut()) {
                spec.commandLine().getErr().println(Messages.get("explain.cut"));
            }
            if (!understanding.beyond().isEmpty()) {
                spec.commandLine()
                        .getErr()
                        .println(Messages.get("explain.beyond", Wording.names(understanding.beyond())));
            }
            PrintWriter out = spec.commandLine().getOut();
            if (json) {
                out.println(JSON.toJson(json(instruction, intent)));
            } else {
                print(intent, out);
            }
        }
        return Main.DONE;
    }

    private static void print(Intent intent, PrintWriter out) {
        if (!intent.edits().isEmpty()) {
            String row = "%-16s %-8s %-11s %6s   %s%n";
            out.printf(
                    Locale.ROOT,
                    row,
                    Messages.get("explain.attribute"),
                    Messages.get("explain.hue"),
                    Messages.get("explain.region"),
                    Messages.get("explain.amount"),
                    Messages.get("explain.words"));
            for (AttributeEdit edit : intent.edits()) {
                out.printf(
                        Locale.ROOT,
                        row,
                        edit.attribute().id(),
                        edit.hue().map(Hue::id).orElse("-"),
                        edit.region().id(),
                        String.format(Locale.ROOT, "%+.2f", edit.amount()),
                        Wording.of(left(intent, edit)));
            }
        }
        intent.style()
                .ifPresent(s ->
                        out.println(Messages.get("explain.style", s.style().name(), Math.round(100 * s.amount()))));
        if (!intent.keeps().isEmpty()) {
            out.println(Messages.get(
                    "explain.keeps",
                    String.join(
                            ", ", intent.keeps().stream().map(Keep::id).sorted().toList())));
        }
        if (intent.isUnsupported()) {
            out.println(Messages.get("unsupported"));
        } else if (intent.isEmpty()) {
            out.println(Messages.get("explain.nothing"));
        }
    }

    private static JsonObject json(Instruction instruction, Intent intent) {
        JsonObject object = new JsonObject();
        object.addProperty("text", instruction.text());
        JsonArray edits = new JsonArray();
        for (AttributeEdit edit : intent.edits()) {
            JsonObject one = new JsonObject();
            one.addProperty("attr", edit.attribute().id());
            one.addProperty("amount", edit.amount());
            one.addProperty("region", edit.region().id());
            edit.hue().ifPresent(h -> one.addProperty("hue", h.id()));
            edits.add(one);
        }
        object.add("edits", edits);
        intent.style().ifPresent(s -> {
            object.addProperty("style", s.style().name());
            object.addProperty("style_amount", s.amount());
        });
        JsonArray keeps = new JsonArray();
        intent.keeps().stream().map(Keep::id).sorted().forEach(keeps::add);
        object.add("keep", keeps);
        object.addProperty("unsupported_odds", intent.unsupported());
        object.addProperty("unsupported", intent.isUnsupported());
        return object;
    }

    /** What is left of an edit beside others; where that goes the other way, as others do more, it is told by itself. */
    private static AttributeEdit left(Intent intent, AttributeEdit edit) {
        AttributeEdit net = intent.net(edit);
        return net.amount() * edit.amount() < 0 ? edit : net;
    }
}
