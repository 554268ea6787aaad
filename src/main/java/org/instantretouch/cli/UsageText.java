package org.instantretouch.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** What is wrong with a command line, in words for who typed it: the command line library speaks to programmers. */
final class UsageText {
    private static final String NO_VALUE = "Missing required parameter for option";

    /** Types of options by the key of what their values must be. */
    private static final Map<Class<?>, String> TYPES = Map.of(
            int.class, "usage.type.whole",
            Integer.class, "usage.type.whole",
            float.class, "usage.type.number",
            Float.class, "usage.type.number");

    private UsageText() {}

    /** What is wrong, and where to read on. */
    static String of(ParameterException error) {
        CommandSpec spec = error.getCommandLine().getCommandSpec();
        return Messages.get("seeHelp", wrong(error, spec), spec.qualifiedName());
    }

    private static String wrong(ParameterException error, CommandSpec spec) {
        String message = String.valueOf(error.getMessage());
        return switch (error) {
            case MissingParameterException e
            when message.startsWith(NO_VALUE) ->
                Messages.get(
                        "usage.noValue",
                        name(e.getMissing().getFirst()),
                        range(e.getMissing().getFirst()));
            case MissingParameterException e when !e.getMissing().isEmpty() -> missing(e.getMissing());
            case UnmatchedArgumentException e when !e.getUnmatched().isEmpty() -> unmatched(e, spec);
            case OverwrittenOptionException e
            when e.getOverwritten() != null -> Messages.get("usage.twice", name(e.getOverwritten()));
            default -> wrongValue(error).orElse(message);
        };
    }

    private static String missing(List<ArgSpec> all) {
        List<String> names = new ArrayList<>();
        for (ArgSpec one : all) {
            names.add(one.isOption() ? name(one) + " " + label(one) : label(one));
        }
        if (names.size() == 1) {
            return Messages.get("usage.missing", names.getFirst());
        }
        String last = names.removeLast();
        return Messages.get("usage.missingSeveral", String.join(", ", names), last);
    }

    private static String unmatched(UnmatchedArgumentException error, CommandSpec spec) {
        String first = error.getUnmatched().getFirst();
        if (!error.isUnknownOption()) {
            if (!spec.subcommands().isEmpty()) {
                return Messages.get(
                        "usage.noCommand",
                        first,
                        String.join(", ", spec.subcommands().keySet()));
            }
            boolean takesWords = spec.findOption("-i") != null || spec.userObject() instanceof ExplainCommand;
            return Messages.get(takesWords ? "usage.tooManyWords" : "usage.tooMany", first);
        }
        if (spec.parent() == null) {
            return Messages.get("usage.optionOfNoCommand", first);
        }
        List<String> alike = error.getSuggestions();
        return alike.isEmpty()
                ? Messages.get("usage.noOption", first)
                : Messages.get("usage.noOptionBut", first, alike.getFirst());
    }

    /** What is said of a value that is of the wrong kind. */
    private static Optional<String> wrongValue(ParameterException error) {
        ArgSpec of = error.getArgSpec();
        String value = error.getValue();
        if (of == null || value == null || !of.isOption()) {
            return Optional.empty();
        }
        Class<?> type = of.typeInfo().isOptional() || of.typeInfo().isCollection() ? of.auxiliaryTypes()[0] : of.type();
        if (type == boolean.class || type == Boolean.class) {
            return Optional.of(Messages.get("usage.noValueTaken", name(of)));
        }
        if (type.isEnum() || of.isMultiValue()) {
            return Optional.of(Messages.get("usage.wrongValue", name(of), value, range(of)));
        }
        return Optional.ofNullable(TYPES.get(type))
                .map(kind -> Messages.get("usage.wrongValue", name(of), value, Messages.get(kind) + bounds(of)));
    }

    /** The values that an option takes, where its label tells them. */
    private static String range(ArgSpec argument) {
        return label(argument).replace("..", " to ").replace("|", " or ");
    }

    private static String bounds(ArgSpec argument) {
        return Character.isDigit(label(argument).charAt(0)) ? ", " + range(argument) : "";
    }

    private static String name(ArgSpec argument) {
        return argument instanceof OptionSpec option ? option.longestName() : label(argument);
    }

    private static String label(ArgSpec argument) {
        return argument.paramLabel();
    }
}
